using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CoinStats.MockServer.Answering;

namespace CoinStats.MockServer.Simulation;

/// <summary>Simulations of one lane: their settings, and how often each operation was called.</summary>
internal sealed class LaneSimulation
{
    private static readonly CoinStatsMockSimulationOptions Off = new();
    private readonly string _lane;
    private readonly ISimulationState _state;
    private readonly TimeProvider _clock;
    private readonly CoinStatsMockSimulationOptions _initial;
    private volatile ConcurrentDictionary<string, StrongBox<long>> _calls = new(StringComparer.Ordinal);
    private volatile CoinStatsMockSimulationOptions? _running;

    /// <summary>Makes the simulations of a lane with the settings of the server.</summary>
    public LaneSimulation(string lane, CoinStatsMockSimulationOptions initial, ISimulationState state, TimeProvider clock)
    {
        _clock = clock;
        _lane = lane;
        _state = state;
        _initial = initial;
        _running = initial.IsOff ? null : initial;
    }

    /// <summary>The settings; null where nothing is simulated.</summary>
    public CoinStatsMockSimulationOptions? Running => _running;

    /// <summary>The settings. Setting them lets the weather begin anew; credits, limits and syncs stay as they are.</summary>
    public CoinStatsMockSimulationOptions Options
    {
        get => _running ?? Off;
        set
        {
            value.Validate();
            _calls = new ConcurrentDictionary<string, StrongBox<long>>(StringComparer.Ordinal);
            _running = value.IsOff ? null : value;
        }
    }

    /// <summary>Microseconds since 1970.</summary>
    public long Now => (_clock.GetUtcNow().UtcTicks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>What is remembered of the lane.</summary>
    public SimulationSnapshot Snapshot => _state.Read(_lane);

    /// <summary>Counts a call of an operation: 1 for the first.</summary>
    public long CountCall(CompiledOperation operation) =>
        Interlocked.Increment(ref _calls.GetOrAdd(operation.Id, static _ => new StrongBox<long>()).Value);

    /// <summary>Forgets credits used, allowances, syncs and the weather so far.</summary>
    public void Forget()
    {
        _calls = new ConcurrentDictionary<string, StrongBox<long>>(StringComparer.Ordinal);
        _state.Forget(_lane);
    }

    /// <summary>Forgets, and goes back to the settings of the server.</summary>
    public void Reset()
    {
        _running = _initial.IsOff ? null : _initial;
        Forget();
    }
}

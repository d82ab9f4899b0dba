using System.Collections.Concurrent;
using CoinStats.MockServer.Simulation;

namespace CoinStats.MockServer.Engine;

/// <summary>Lanes by name, made when first named. Bounded: a name past the limit shares the default lane's fate and is refused.</summary>
internal sealed class LaneTable(int journalCapacity, Func<string, LaneSimulation> simulation)
{
    /// <summary>Header that names a lane.</summary>
    public const string Header = "X-Mock-Lane";

    /// <summary>Most lanes.</summary>
    public const int Most = 1000;

    private const int LongestName = 200;
    private readonly ConcurrentDictionary<string, MockLane> _named = new(StringComparer.Ordinal);

    /// <summary>The lane of requests that name none.</summary>
    public MockLane Default { get; } = new(string.Empty, journalCapacity, simulation(string.Empty));

    /// <summary>Names of the others, in order.</summary>
    public IEnumerable<string> Names => _named.Keys.Order(StringComparer.Ordinal);

    /// <summary>The lane of a name; null where there are too many or the name is too long.</summary>
    public MockLane? Get(string name)
    {
        if (name.Length == 0)
        {
            return Default;
        }

        if (_named.TryGetValue(name, out var lane))
        {
            return lane;
        }

        return name.Length > LongestName || _named.Count >= Most ? null : _named.GetOrAdd(name, n => new MockLane(n, journalCapacity, simulation(n)));
    }

    /// <summary>Forgets everything of every lane.</summary>
    public void Reset()
    {
        Default.Reset();
        foreach (var lane in _named.Values)
        {
            lane.Reset();
        }

        _named.Clear();
    }
}

using System.Text.Json.Nodes;
using CoinStats.MockServer.Engine;
using CoinStats.StubEngine.Lanes;
using CoinStats.StubEngine.Stubs;

namespace CoinStats.MockServer;

/// <summary>
/// A part of a server that shares neither stubs nor scenarios nor journal nor simulations with the others, so that parallel tests can use
/// one server.
/// Requests name it in the header <c>X-Mock-Lane</c>.
/// </summary>
public sealed class CoinStatsMockLane
{
    /// <summary>Name of the header.</summary>
    public const string HeaderName = LaneNames.Header;

    private readonly MockEngine _engine;
    private readonly MockLane _lane;

    internal CoinStatsMockLane(MockEngine engine, MockLane lane)
    {
        _engine = engine;
        _lane = lane;
        Simulation = new CoinStatsMockSimulation(lane.Simulation);
    }

    /// <summary>Gets the value of the header; empty for the lane of requests without it.</summary>
    public string Name => _lane.Name;

    /// <summary>Gets the simulations of this lane: its own settings, credits and syncs.</summary>
    public CoinStatsMockSimulation Simulation { get; }

    /// <summary>Gets all requests the journal keeps, the oldest first.</summary>
    public IReadOnlyList<CoinStatsMockRequest> Requests => Received().Requests;

    /// <summary>Begins a stub for an operation.</summary>
    public CoinStatsStubBuilder When(CoinStatsOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return new CoinStatsStubBuilder(_engine, _lane, _engine.Pattern(operation));
    }

    /// <summary>Begins a stub for any request.</summary>
    public CoinStatsStubBuilder WhenAny() => new(_engine, _lane, _engine.Pattern(operation: null));

    /// <summary>Begins a verification of the requests to an operation.</summary>
    public CoinStatsReceived Received(CoinStatsOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return new CoinStatsReceived(_engine, _lane, _engine.Pattern(operation));
    }

    /// <summary>Begins a verification of all requests.</summary>
    public CoinStatsReceived Received() => new(_engine, _lane, _engine.Pattern(operation: null));

    /// <summary>Adds WireMock stub mappings: one mapping, or <c>{"mappings": […]}</c>.</summary>
    /// <exception cref="CoinStatsMockException">The text is not one.</exception>
    public void AddMappings(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            var read = StubReader.ReadObject(System.Text.Encoding.UTF8.GetBytes(json));
            foreach (var mapping in read["mappings"] is JsonArray many ? many.Select(m => m as JsonObject ?? []).Reverse() : [read])
            {
                var stub = _engine.Reader.Read((JsonObject)mapping.DeepClone());
                if (!_lane.Stubs.TryAdd(stub) && !_lane.Stubs.TryReplace(stub))
                {
                    throw new CoinStatsMockException($"A lane holds at most {StubStore.MaxStubs} stubs.");
                }
            }
        }
        catch (StubProblem problem)
        {
            throw new CoinStatsMockException($"The mapping cannot be taken: {problem.Pointer}: {problem.Message}", problem);
        }
    }

    /// <summary>Makes a handler whose requests belong to this lane, without a socket.</summary>
    public HttpMessageHandler CreateHandler() => new Hosting.MockMessageHandler(_engine, _lane.Name);

    /// <summary>Forgets stubs, scenarios, journal and settings of this lane; its simulations go back to the server's options.</summary>
    public void Reset() => _lane.Reset();
}

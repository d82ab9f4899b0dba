using CoinStats.MockServer.Journal;
using CoinStats.MockServer.Simulation;
using CoinStats.MockServer.Stubs;

namespace CoinStats.MockServer.Engine;

/// <summary>What parallel tests on one server do not share: stubs, scenarios, journal, simulations, settings.</summary>
internal sealed class MockLane
{
    /// <summary>Makes an empty lane.</summary>
    public MockLane(string name, int journalCapacity, LaneSimulation simulation)
    {
        Name = name;
        Simulation = simulation;
        Stubs = new StubStore(Scenarios);
        Journal = new RequestJournal(journalCapacity);
    }

    /// <summary>Value of the header <c>X-Mock-Lane</c>; empty for the default one.</summary>
    public string Name { get; }

    /// <summary>States of scenarios.</summary>
    public ScenarioStore Scenarios { get; } = new();

    /// <summary>Stubs.</summary>
    public StubStore Stubs { get; }

    /// <summary>Last requests.</summary>
    public RequestJournal Journal { get; }

    /// <summary>Simulations.</summary>
    public LaneSimulation Simulation { get; }

    /// <summary>Wait before every answer of a stub.</summary>
    public LaneDelay Delay { get; set; } = new(0, null);

    /// <summary>Forgets everything.</summary>
    public void Reset()
    {
        Stubs.Remove(_ => true);
        Scenarios.Reset();
        Journal.Clear();
        Delay = new(0, null);
        Simulation.Reset();
    }
}

using CoinStats.StubEngine.Journal;
using CoinStats.StubEngine.Stubs;

namespace CoinStats.StubEngine.Lanes;

/// <summary>What parallel tests on one server do not share: stubs, scenarios, journal, settings.</summary>
internal class StubLane
{
    /// <summary>Makes an empty lane.</summary>
    public StubLane(string name, int journalCapacity, JournalBudget journalBudget)
    {
        Name = name;
        Stubs = new StubStore(Scenarios);
        Journal = new RequestJournal(journalCapacity, journalBudget);
    }

    /// <summary>Value of the header <c>X-Mock-Lane</c>; empty for the default one.</summary>
    public string Name { get; }

    /// <summary>States of scenarios.</summary>
    public ScenarioStore Scenarios { get; } = new();

    /// <summary>Stubs.</summary>
    public StubStore Stubs { get; }

    /// <summary>Last requests.</summary>
    public RequestJournal Journal { get; }

    /// <summary>Wait before every answer of a stub.</summary>
    public LaneDelay Delay { get; set; } = new(0, null);

    /// <summary>Forgets everything.</summary>
    public virtual void Reset()
    {
        Stubs.Remove(_ => true);
        Scenarios.Reset();
        Journal.Clear();
        Delay = new(0, null);
    }
}

using CoinStats.MockServer.Simulation;
using CoinStats.StubEngine.Journal;
using CoinStats.StubEngine.Lanes;

namespace CoinStats.MockServer.Engine;

/// <summary>A lane with its simulations.</summary>
internal sealed class MockLane(string name, int journalCapacity, JournalBudget journalBudget, LaneSimulation simulation)
    : StubLane(name, journalCapacity, journalBudget)
{
    /// <summary>Simulations.</summary>
    public LaneSimulation Simulation { get; } = simulation;

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        Simulation.Reset();
    }
}

using CoinStats.MockServer.Simulation;
using CoinStats.StubEngine.Lanes;

namespace CoinStats.MockServer.Engine;

/// <summary>A lane with its simulations.</summary>
internal sealed class MockLane(string name, int journalCapacity, LaneSimulation simulation) : StubLane(name, journalCapacity)
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

using System.Text.Json.Nodes;

namespace CoinStats.StubEngine.Stubs;

/// <summary>Global delay, as <c>/__admin/settings</c> sets it.</summary>
/// <param name="FixedMilliseconds">Fixed part.</param>
/// <param name="Distribution">Random part, or null.</param>
internal sealed record LaneDelay(int FixedMilliseconds, DelayRule? Distribution)
{
    /// <summary>The settings as written.</summary>
    public JsonObject Json { get; init; } = [];

    /// <summary>No delay at all.</summary>
    public bool IsNone => FixedMilliseconds == 0 && Distribution is null;
}

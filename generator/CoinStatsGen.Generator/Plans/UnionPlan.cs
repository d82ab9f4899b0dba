using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Plans;

/// <summary>A closed type that holds one of several shapes, or JSON that is none of them.</summary>
internal sealed record UnionPlan : TypePlan
{
    /// <summary>The shapes.</summary>
    public EquatableArray<UnionCasePlan> Cases { get; init; }

    /// <summary>
    /// What tells the cases that are objects apart, in their order; empty where there is one at most that has no tag.
    /// </summary>
    public EquatableArray<ShapePlan> Shapes { get; init; }

    /// <summary>Member of an object whose value names the shape, or null.</summary>
    public string? Tag { get; init; }
}

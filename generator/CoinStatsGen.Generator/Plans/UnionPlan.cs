using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Plans;

/// <summary>A closed type that holds one of several shapes, or JSON that is none of them.</summary>
internal sealed record UnionPlan : TypePlan
{
    /// <summary>The shapes.</summary>
    public EquatableArray<UnionCasePlan> Cases { get; init; }

    /// <summary>Member of an object whose text names the shape, or null.</summary>
    public string? Discriminator { get; init; }
}

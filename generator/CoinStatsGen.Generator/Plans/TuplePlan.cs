using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Plans;

/// <summary>A record for a JSON array whose positions have meanings.</summary>
internal sealed record TuplePlan : TypePlan
{
    /// <summary>The positions.</summary>
    public EquatableArray<PropertyPlan> Positions { get; init; }

    /// <summary>A record struct: all positions are plain values.</summary>
    public bool IsStruct { get; init; }
}

using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Plans;

/// <summary>A record struct over a text with known values.</summary>
internal sealed record EnumPlan : TypePlan
{
    /// <summary>Known values in document order.</summary>
    public EquatableArray<EnumMemberPlan> Members { get; init; }
}

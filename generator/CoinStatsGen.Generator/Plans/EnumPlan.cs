using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Plans;

/// <summary>A record struct over a text or a whole number with known values.</summary>
internal sealed record EnumPlan : TypePlan
{
    /// <summary>The values are whole numbers.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Known values in document order.</summary>
    public EquatableArray<EnumMemberPlan> Members { get; init; }
}

using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>The price of a call, <c>x-credits</c>.</summary>
/// <param name="Base">Credits of a call with single values.</param>
/// <param name="Multipliers">Parameters that multiply the price.</param>
/// <param name="IsExact">False where the source announces multipliers but not their values.</param>
public sealed record CreditRule(int Base, EquatableArray<CreditMultiplier> Multipliers, bool IsExact)
{
    /// <summary>Values that are priced otherwise than as one value; the same in all rules of a document.</summary>
    public CreditValues Values { get; init; } = CreditValues.Default;
}

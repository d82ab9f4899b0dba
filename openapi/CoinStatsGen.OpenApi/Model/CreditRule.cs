using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>The price of a call, <c>x-credits</c>.</summary>
/// <param name="Base">Credits of a call with single values.</param>
/// <param name="Multipliers">Parameters that multiply the price.</param>
/// <param name="IsExact">False where the source announces multipliers but not their values.</param>
public sealed record CreditRule(int Base, EquatableArray<CreditMultiplier> Multipliers, bool IsExact);

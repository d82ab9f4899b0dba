namespace CoinStatsGen.Generator.Planning.Plans;

/// <summary>What a success gives.</summary>
/// <param name="Value">Its type.</param>
/// <param name="Doc">What it is.</param>
internal sealed record ResultPlan(ValueUse Value, string Doc);

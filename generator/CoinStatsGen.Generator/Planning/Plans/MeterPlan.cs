namespace CoinStatsGen.Generator.Planning.Plans;

/// <summary>A member of a body that multiplies the price of a call.</summary>
/// <param name="Field">Name on the wire.</param>
/// <param name="PropertyName">Property of the body.</param>
/// <param name="Value">Its type.</param>
internal sealed record MeterPlan(string Field, string PropertyName, ValueUse Value);

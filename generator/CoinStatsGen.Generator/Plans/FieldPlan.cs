namespace CoinStatsGen.Generator.Plans;

/// <summary>A member of a JSON body that multiplies the price of a call.</summary>
/// <param name="WireName">Name on the wire.</param>
/// <param name="PropertyName">Property of the body.</param>
/// <param name="Value">Its type.</param>
/// <param name="IsOptional">The property is an <c>Optional&lt;T?&gt;</c>.</param>
internal sealed record FieldPlan(string WireName, string PropertyName, ValueUse Value, bool IsOptional);

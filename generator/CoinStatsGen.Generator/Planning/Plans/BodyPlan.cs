using CoinStatsGen.ApiModel.Collections;

namespace CoinStatsGen.Generator.Planning.Plans;

/// <summary>The JSON body of a request.</summary>
/// <param name="Value">Its type.</param>
/// <param name="Metered">Members that multiply the price.</param>
internal sealed record BodyPlan(ValueUse Value, EquatableArray<MeterPlan> Metered);

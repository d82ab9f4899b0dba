using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Plans;

/// <summary>A record that gathers the optional parameters of an operation.</summary>
internal sealed record RequestPlan(string Name, string MethodName, EquatableArray<PropertyPlan> Properties);

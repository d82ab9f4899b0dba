using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>An operation with its plans.</summary>
/// <param name="Found">The operation with the types it names.</param>
/// <param name="Method">Its methods.</param>
/// <param name="Request">The record of its optional parameters, or null.</param>
internal sealed record PlannedOperation(FoundOperation Found, MethodPlan Method, RequestPlan? Request);

using CoinStatsGen.Generator.Planning.Plans;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>An operation with its plans.</summary>
/// <param name="Draft">What was known of it before.</param>
/// <param name="Method">Its methods.</param>
/// <param name="Request">The record of its optional parameters, or null.</param>
internal sealed record PlannedOperation(OperationDraft Draft, MethodPlan Method, RequestPlan? Request);

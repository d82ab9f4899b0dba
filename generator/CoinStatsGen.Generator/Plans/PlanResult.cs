using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Plans;

/// <summary>The plan of a client, and what of the document could not be planned.</summary>
/// <param name="Plan">The files.</param>
/// <param name="Problems">What could not be done.</param>
internal sealed record PlanResult(ClientPlan Plan, EquatableArray<PlanProblem> Problems);

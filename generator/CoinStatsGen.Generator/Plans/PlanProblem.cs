using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.Generator.Plans;

/// <summary>Something the planner could not do as the document or the options ask.</summary>
/// <param name="Id">Id of the diagnostic.</param>
/// <param name="Message">What failed and what to do.</param>
/// <param name="Position">Where in the document.</param>
internal sealed record PlanProblem(string Id, string Message, TextPosition Position);

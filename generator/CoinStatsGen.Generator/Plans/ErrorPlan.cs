namespace CoinStatsGen.Generator.Plans;

/// <summary>A documented status that is not a success.</summary>
/// <param name="Status">Status as written.</param>
/// <param name="ExceptionName">Exception of the runtime that carries it.</param>
/// <param name="Doc">What it means.</param>
internal sealed record ErrorPlan(string Status, string ExceptionName, string Doc);

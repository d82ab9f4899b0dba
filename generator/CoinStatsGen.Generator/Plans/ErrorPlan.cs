namespace CoinStatsGen.Generator.Plans;

/// <summary>A documented status that is not a success.</summary>
/// <param name="Status">Status as written.</param>
/// <param name="ExceptionName">Exception that carries it, as code refers to it.</param>
/// <param name="Doc">What it means.</param>
internal sealed record ErrorPlan(string Status, string ExceptionName, string Doc);

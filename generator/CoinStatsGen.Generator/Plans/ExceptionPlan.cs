namespace CoinStatsGen.Generator.Plans;

/// <summary>An exception of a client.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Meaning of the answers it is thrown for: a value of <c>CoinStatsErrorKind</c>; null: their status tells.</param>
/// <param name="Status">The status, where there is no kind.</param>
/// <param name="Doc">What it means.</param>
internal sealed record ExceptionPlan(string Name, string? Kind, int Status, string Doc);

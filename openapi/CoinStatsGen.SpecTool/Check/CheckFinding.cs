namespace CoinStatsGen.SpecTool.Check;

/// <summary>Something a check found.</summary>
/// <param name="IsError">Not only a hint.</param>
/// <param name="Source">Who found it: <c>read</c>, <c>openapi</c>, <c>example</c>, <c>compile</c>, or the id of a diagnostic.</param>
/// <param name="Place">Line and column, or a JSON pointer.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record CheckFinding(bool IsError, string Source, string Place, string Message);

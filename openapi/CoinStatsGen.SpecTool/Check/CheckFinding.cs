namespace CoinStatsGen.SpecTool.Check;

/// <summary>Something a check found.</summary>
/// <param name="Severity">How grave it is.</param>
/// <param name="Source">Who found it: <c>read</c>, <c>openapi</c>, <c>example</c>, <c>compile</c>, or the id of a diagnostic.</param>
/// <param name="Place">Line and column, or a JSON pointer.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record CheckFinding(CheckSeverity Severity, string Source, string Place, string Message);

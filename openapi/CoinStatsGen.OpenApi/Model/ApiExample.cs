namespace CoinStatsGen.OpenApi.Model;

/// <summary>An example of a value.</summary>
/// <param name="Name">Key under <c>examples</c>; empty for the single <c>example</c>.</param>
/// <param name="Json">The value as compact JSON: no whitespace, members in document order, number text kept.</param>
public sealed record ApiExample(string Name, string Json);

namespace CoinStatsGen.SpecTool.Drift;

/// <summary>One line of a drift report.</summary>
/// <param name="Operation">The operation's id.</param>
/// <param name="Kind">As the runtime writes it: <c>unknownMember</c>, <c>missingMember</c>, <c>unknownValue</c>, <c>otherType</c>.</param>
/// <param name="Path">Where, with <c>[*]</c> for any element.</param>
/// <param name="Found">The JSON type that came.</param>
/// <param name="Value">The text that the document does not list.</param>
/// <param name="Count">How often.</param>
internal sealed record RecordedFinding(string Operation, string Kind, string Path, string? Found, string? Value, long Count);

namespace CoinStatsGen.Generator.Plans;

/// <summary>A header of a part of a multipart body, of which the document knows the value.</summary>
/// <param name="Name">The header.</param>
/// <param name="Value">Its only value.</param>
internal sealed record PartHeaderPlan(string Name, string Value);

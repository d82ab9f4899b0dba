namespace CoinStatsGen.SpecTool.Json;

/// <summary>Text and where it is from, for messages.</summary>
internal sealed record SourceText(string Name, string Text);

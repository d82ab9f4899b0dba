namespace CoinStatsGen.SpecTool.Overlay.Paths;

/// <summary>A parsed path, or why it is none.</summary>
internal sealed record JsonPathParsing(JsonPath? Path, string? Fault);

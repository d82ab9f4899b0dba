using System.Text.Json.Nodes;

namespace CoinStatsGen.SpecTool.Overlay.Paths;

/// <summary>A value that is compared: JSON null is found and has no node, nothing is not found.</summary>
internal readonly record struct JsonPathValue(bool Found, JsonNode? Node);

using System.Text.Json.Nodes;
using CoinStatsGen.OpenApi.Json.Paths;

namespace CoinStatsGen.SpecTool.Overlay;

/// <summary>One change of an overlay.</summary>
/// <param name="Number">Position in the overlay, from 1.</param>
/// <param name="Target">What it selects.</param>
/// <param name="Update">What is merged into each selected object, or appended to each selected list.</param>
/// <param name="Remove">Takes the selected nodes away instead.</param>
/// <param name="Reason">Why, <c>x-reason</c>.</param>
internal sealed record OverlayAction(int Number, JsonPath Target, JsonNode? Update, bool Remove, string? Reason);

using System.Text.Json.Nodes;
using CoinStatsGen.OpenApi.Json.Paths;
using CoinStatsGen.SpecTool.Documents;

namespace CoinStatsGen.SpecTool.Overlay;

/// <summary>A value that an action selects, and what holds it.</summary>
/// <param name="Parent">The object or list it stands in; null for the document.</param>
/// <param name="Name">Its name in an object.</param>
/// <param name="Index">Its index in a list; -1 otherwise.</param>
internal sealed record OverlayTarget(JsonNode? Parent, string? Name, int Index)
{
    // Far beyond any query over any document met, and done within seconds.
    private const int MaxSteps = 20_000_000;

    public JsonNode? Value { get; private init; }

    public string Place { get; private init; } = "$";

    /// <summary>What a query selects, each value once, in the order of the query.</summary>
    /// <exception cref="JsonPathLimitException">It would take too long.</exception>
    public static IReadOnlyList<OverlayTarget> Select(JsonPath query, JsonObject document) =>
        [
            .. query
                .Select(TreeNodes.Instance, document, new JsonPathBudget(MaxSteps), keepsPlaces: true)!
                .DistinctBy(node => node.Place!.ToString())
                .Select(node => Of(node, document)),
        ];

    private static OverlayTarget Of(JsonPathNode<JsonNode?> node, JsonObject document)
    {
        var place = node.Place!;
        return new(place.Parent is null ? null : At(place.Parent, document), place.Name, place.Index)
        {
            Value = node.Value,
            Place = place.ToString(),
        };
    }

    private static JsonNode? At(JsonPathPlace place, JsonObject document) =>
        place switch
        {
            { Parent: null } => document,
            { Name: { } name } => At(place.Parent, document)![name],
            _ => At(place.Parent, document)![place.Index],
        };
}

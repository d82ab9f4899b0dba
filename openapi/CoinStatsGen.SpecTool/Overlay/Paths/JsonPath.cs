using System.Text.Json.Nodes;

namespace CoinStatsGen.SpecTool.Overlay.Paths;

/// <summary>A query of RFC 9535, as far as the Overlay specification's examples go: no slices, no functions.</summary>
internal sealed record JsonPath(string Text, IReadOnlyList<JsonPathSegment> Segments)
{
    /// <summary>What the query selects, in document order.</summary>
    public IReadOnlyList<JsonPathNode> Select(JsonNode document)
    {
        var root = JsonPathNode.Root(document);
        return Select(root, root);
    }

    internal IReadOnlyList<JsonPathNode> Select(JsonPathNode start, JsonPathNode root)
    {
        IReadOnlyList<JsonPathNode> selected = [start];
        foreach (var segment in Segments)
        {
            selected = [.. selected.SelectMany(node => segment.Select(node, root))];
        }

        return selected;
    }
}

using System.Text.Json.Nodes;

namespace CoinStatsGen.SpecTool.Overlay.Paths;

/// <summary>One side of a comparison.</summary>
internal abstract record JsonPathOperand
{
    public abstract JsonPathValue Value(JsonPathNode node, JsonPathNode root);

    /// <summary>A string, number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    public sealed record Literal(JsonNode? Node) : JsonPathOperand
    {
        public override JsonPathValue Value(JsonPathNode node, JsonPathNode root) => new(Found: true, Node);
    }

    /// <summary>A query from the node under test (<c>@</c>) or from the document (<c>$</c>).</summary>
    public sealed record Query(bool Absolute, JsonPath Path) : JsonPathOperand
    {
        public IReadOnlyList<JsonPathNode> Select(JsonPathNode node, JsonPathNode root) => Path.Select(Absolute ? root : node, root);

        public override JsonPathValue Value(JsonPathNode node, JsonPathNode root) =>
            Select(node, root) is [var only] ? new(Found: true, only.Value) : default;
    }
}

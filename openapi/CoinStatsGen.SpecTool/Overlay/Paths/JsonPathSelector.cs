namespace CoinStatsGen.SpecTool.Overlay.Paths;

/// <summary>What a segment picks among the children of a node.</summary>
internal abstract record JsonPathSelector
{
    public abstract IEnumerable<JsonPathNode> Select(JsonPathNode node, JsonPathNode root);

    /// <summary><c>['name']</c></summary>
    public sealed record Name(string Value) : JsonPathSelector
    {
        public override IEnumerable<JsonPathNode> Select(JsonPathNode node, JsonPathNode root) =>
            node.Child(Value) is { } child ? [child] : [];
    }

    /// <summary><c>[0]</c></summary>
    public sealed record Index(int Value) : JsonPathSelector
    {
        public override IEnumerable<JsonPathNode> Select(JsonPathNode node, JsonPathNode root) =>
            node.Child(Value) is { } child ? [child] : [];
    }

    /// <summary><c>[*]</c></summary>
    public sealed record Wildcard : JsonPathSelector
    {
        public override IEnumerable<JsonPathNode> Select(JsonPathNode node, JsonPathNode root) => node.Children();
    }

    /// <summary><c>[?…]</c></summary>
    public sealed record Filter(JsonPathCondition Condition) : JsonPathSelector
    {
        public override IEnumerable<JsonPathNode> Select(JsonPathNode node, JsonPathNode root) =>
            node.Children().Where(child => Condition.Holds(child, root));
    }
}

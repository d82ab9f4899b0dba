namespace CoinStatsGen.SpecTool.Overlay.Paths;

/// <summary>One step of a path: its selectors, applied to a node or to it and all below.</summary>
internal sealed record JsonPathSegment(bool Descendants, IReadOnlyList<JsonPathSelector> Selectors)
{
    public IEnumerable<JsonPathNode> Select(JsonPathNode node, JsonPathNode root) =>
        Descendants
            ? SelfAndBelow(node).SelectMany(inner => SelectFrom(inner, root))
            : SelectFrom(node, root);

    private IEnumerable<JsonPathNode> SelectFrom(JsonPathNode node, JsonPathNode root) =>
        Selectors.SelectMany(selector => selector.Select(node, root));

    private static IEnumerable<JsonPathNode> SelfAndBelow(JsonPathNode node)
    {
        yield return node;
        foreach (var below in node.Children().SelectMany(SelfAndBelow))
        {
            yield return below;
        }
    }
}

using System.Text;

namespace CoinStatsGen.OpenApi.Json.Paths;

/// <summary>Asks paths and filters of one document.</summary>
internal sealed class JsonPathEvaluation<TNode>(IJsonNodes<TNode> nodes, TNode root, JsonPathBudget budget)
{
    /// <summary>Everything a path leads to from a value; null where it cannot be followed at all (Jayway).</summary>
    /// <param name="path">The path.</param>
    /// <param name="start">The value it is asked of.</param>
    /// <param name="keepsPlaces">Where each value stands is asked for.</param>
    /// <param name="mustExist">Jayway: each member named on the way must be there.</param>
    public List<JsonPathNode<TNode>>? Select(JsonPath path, TNode start, bool keepsPlaces = false, bool mustExist = false)
    {
        var found = new JsonPathWalk<TNode>(nodes, path, budget, Holds, keepsPlaces, mustExist).From(start);
        return path.Gathered is { } function && found is not null ? Gather(function, found) : found;
    }

    private bool Holds(JsonPath path, JsonPathCondition condition, TNode node) =>
        condition switch
        {
            JsonPathCondition.Or or => Holds(path, or.Left, node) || Holds(path, or.Right, node),
            JsonPathCondition.And and => Holds(path, and.Left, node) && Holds(path, and.Right, node),
            JsonPathCondition.Not not => !Holds(path, not.Inner, node),
            JsonPathCondition.Exists exists => Exists(exists.Path, node),
            JsonPathCondition.Compare compare => path.Dialect.IsJayway
                ? JaywayOperators.Holds(compare.Comparison, ValueOf(compare.Left, node), ValueOf(compare.Right, node))
                : Holds(compare.Comparison, ValueOf(compare.Left, node), ValueOf(compare.Right, node)),
            JsonPathCondition.Match match => ValueOf(match.Text, node) is { Kind: JsonKind.String } text
                && ValueOf(match.Pattern, node) is { Kind: JsonKind.String } pattern
                && match.ExpressionOf(pattern.Text) is { } expression
                && expression.Fits(text.Text),
            JsonPathCondition.Like like => JaywayOperators.IsLike(ValueOf(like.Text, node), like.Pattern),
            _ => false,
        };

    // Jayway: a path to several values exists, and be they none, as long as it can be followed.
    private bool Exists(JsonPath path, TNode node) =>
        Select(path, path.IsRelative ? node : root, mustExist: path.Dialect.IsJayway) is { } found
        && (found.Count > 0 || (path.Dialect.IsJayway && !path.IsDefinite));

    /// <summary>Compares as RFC 9535, 2.3.5.2.2, says; what leads nowhere equals only another such.</summary>
    private static bool Holds(string comparison, JsonPathValue<TNode> left, JsonPathValue<TNode> right) =>
        comparison switch
        {
            "==" => left.IsSame(right),
            "!=" => !left.IsSame(right),
            "<" => left.CompareTo(right) < 0,
            ">" => left.CompareTo(right) > 0,
            "<=" => left.CompareTo(right) < 0 || left.IsSame(right),
            _ => left.CompareTo(right) > 0 || left.IsSame(right),
        };

    private JsonPathValue<TNode> ValueOf(JsonPathOperand operand, TNode node) =>
        operand switch
        {
            JsonPathOperand.Literal literal => new(nodes, literal.Value),
            JsonPathOperand.Query query => ValueOf(query.Path, node),
            JsonPathOperand.Length length => LengthOf(ValueOf(length.Of, node)),
            JsonPathOperand.Count count => Number(SelectFrom(count.Of, node)?.Count ?? 0),
            JsonPathOperand.Only only => SelectFrom(only.Of, node) is { Count: 1 } single ? new(nodes, single[0].Value) : default,
            _ => default,
        };

    private JsonPathValue<TNode> ValueOf(JsonPath path, TNode node)
    {
        var found = SelectFrom(path, node);
        return found is null ? default
            : !path.IsDefinite ? new(nodes, List(found))
            : found.Count > 0 ? new(nodes, found[0].Value)
            : default;
    }

    private List<JsonPathNode<TNode>>? SelectFrom(JsonPath path, TNode node) => Select(path, path.IsRelative ? node : root);

    private JsonPathValue<TNode> LengthOf(JsonPathValue<TNode> value) =>
        value.IsComposed || value.Kind == JsonKind.String ? Number(value.Count) : default;

    private JsonPathValue<TNode> Number(int value) =>
        new(nodes, JsonPathLiteral.Number(value.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private List<JsonPathNode<TNode>> Gather(string function, List<JsonPathNode<TNode>> found) =>
        JaywayFunctions.Apply(function, nodes, List(found)) is { } json ? [new(nodes.Read(json), null)] : [];

    private TNode List(List<JsonPathNode<TNode>> found)
    {
        var text = new StringBuilder("[");
        foreach (var node in found)
        {
            text.Append(text.Length > 1 ? "," : "").Append(nodes.JsonOf(node.Value));
        }

        return nodes.Read(text.Append(']').ToString());
    }
}

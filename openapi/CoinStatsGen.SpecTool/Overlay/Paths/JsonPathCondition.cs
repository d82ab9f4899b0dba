using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoinStatsGen.SpecTool.Overlay.Paths;

/// <summary>A condition of a filter.</summary>
internal abstract record JsonPathCondition
{
    public abstract bool Holds(JsonPathNode node, JsonPathNode root);

    public sealed record Or(JsonPathCondition Left, JsonPathCondition Right) : JsonPathCondition
    {
        public override bool Holds(JsonPathNode node, JsonPathNode root) => Left.Holds(node, root) || Right.Holds(node, root);
    }

    public sealed record And(JsonPathCondition Left, JsonPathCondition Right) : JsonPathCondition
    {
        public override bool Holds(JsonPathNode node, JsonPathNode root) => Left.Holds(node, root) && Right.Holds(node, root);
    }

    public sealed record Not(JsonPathCondition Inner) : JsonPathCondition
    {
        public override bool Holds(JsonPathNode node, JsonPathNode root) => !Inner.Holds(node, root);
    }

    /// <summary>The query selects something.</summary>
    public sealed record Exists(JsonPathOperand.Query Query) : JsonPathCondition
    {
        public override bool Holds(JsonPathNode node, JsonPathNode root) => Query.Select(node, root).Count > 0;
    }

    /// <summary>Two values compared as RFC 9535, 2.3.5.2.2, says; a query that selects nothing equals only another such.</summary>
    public sealed record Compare(JsonPathOperand Left, string Operator, JsonPathOperand Right) : JsonPathCondition
    {
        public override bool Holds(JsonPathNode node, JsonPathNode root)
        {
            var left = Left.Value(node, root);
            var right = Right.Value(node, root);
            return Operator switch
            {
                "==" => Equal(left, right),
                "!=" => !Equal(left, right),
                "<" => Less(left, right),
                ">" => Less(right, left),
                "<=" => Less(left, right) || Equal(left, right),
                _ => Less(right, left) || Equal(left, right),
            };
        }

        private static bool Equal(JsonPathValue left, JsonPathValue right) =>
            left.Found == right.Found && (!left.Found || JsonNode.DeepEquals(left.Node, right.Node));

        private static bool Less(JsonPathValue left, JsonPathValue right)
        {
            if (left.Node is not { } first || right.Node is not { } second || first.GetValueKind() != second.GetValueKind())
            {
                return false;
            }

            return first.GetValueKind() switch
            {
                JsonValueKind.Number => first.GetValue<double>() < second.GetValue<double>(),
                JsonValueKind.String => string.CompareOrdinal(first.GetValue<string>(), second.GetValue<string>()) < 0,
                _ => false,
            };
        }
    }
}

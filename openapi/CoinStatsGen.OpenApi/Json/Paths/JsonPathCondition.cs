using System.Text.RegularExpressions;

namespace CoinStatsGen.OpenApi.Json.Paths;

/// <summary>What a filter asks.</summary>
internal abstract class JsonPathCondition
{
    /// <summary>One of two holds.</summary>
    public sealed class Or(JsonPathCondition left, JsonPathCondition right) : JsonPathCondition
    {
        public JsonPathCondition Left => left;

        public JsonPathCondition Right => right;
    }

    /// <summary>Both hold.</summary>
    public sealed class And(JsonPathCondition left, JsonPathCondition right) : JsonPathCondition
    {
        public JsonPathCondition Left => left;

        public JsonPathCondition Right => right;
    }

    /// <summary>It does not hold.</summary>
    public sealed class Not(JsonPathCondition inner) : JsonPathCondition
    {
        public JsonPathCondition Inner => inner;
    }

    /// <summary>A path leads somewhere.</summary>
    public sealed class Exists(JsonPath path) : JsonPathCondition
    {
        public JsonPath Path => path;
    }

    /// <summary>Two values compared.</summary>
    public sealed class Compare(JsonPathOperand left, string comparison, JsonPathOperand right) : JsonPathCondition
    {
        public JsonPathOperand Left => left;

        public string Comparison => comparison;

        public JsonPathOperand Right => right;
    }

    /// <summary><c>match</c> (all of the text) or <c>search</c> (anywhere in it).</summary>
    public sealed class Match(JsonPathOperand text, JsonPathOperand pattern, bool isWhole) : JsonPathCondition
    {
        // A pattern that is written down is compiled with the path.
        private readonly Regex? _written = pattern is JsonPathOperand.Literal { Value: { Kind: JsonKind.String } literal }
            ? IRegexp.Compile(literal.Text, isWhole)
            : null;

        public JsonPathOperand Text => text;

        public JsonPathOperand Pattern => pattern;

        /// <summary>The expression of a pattern; null where it is none.</summary>
        public Regex? ExpressionOf(string pattern) => Pattern is JsonPathOperand.Literal ? _written : IRegexp.Compile(pattern, isWhole);
    }

    /// <summary>Jayway: <c>=~ /…/</c>.</summary>
    public sealed class Like(JsonPathOperand text, Regex pattern) : JsonPathCondition
    {
        public JsonPathOperand Text => text;

        public Regex Pattern => pattern;
    }
}

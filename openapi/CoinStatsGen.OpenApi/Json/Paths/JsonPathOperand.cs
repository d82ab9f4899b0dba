namespace CoinStatsGen.OpenApi.Json.Paths;

/// <summary>One side of a comparison, or an argument.</summary>
internal abstract class JsonPathOperand
{
    /// <summary>A value that is written down.</summary>
    public sealed class Literal(JsonPathLiteral value) : JsonPathOperand
    {
        public JsonPathLiteral Value => value;
    }

    /// <summary>What a path leads to.</summary>
    public sealed class Query(JsonPath path) : JsonPathOperand
    {
        public JsonPath Path => path;
    }

    /// <summary><c>length</c>: of a text in characters, of items, of members.</summary>
    public sealed class Length(JsonPathOperand of) : JsonPathOperand
    {
        public JsonPathOperand Of => of;
    }

    /// <summary><c>count</c>: how many values a path leads to.</summary>
    public sealed class Count(JsonPath of) : JsonPathOperand
    {
        public JsonPath Of => of;
    }

    /// <summary><c>value</c>: what a path leads to, where that is one value.</summary>
    public sealed class Only(JsonPath of) : JsonPathOperand
    {
        public JsonPath Of => of;
    }
}

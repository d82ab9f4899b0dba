namespace CoinStatsGen.OpenApi.Json.Paths;

/// <summary>A value that is written down in a path.</summary>
internal sealed class JsonPathLiteral
{
    public static readonly JsonPathLiteral Null = new(JsonKind.Null, "null");

    private JsonPathLiteral(JsonKind kind, string text)
    {
        Kind = kind;
        Text = text;
    }

    /// <summary>Its kind.</summary>
    public JsonKind Kind { get; }

    /// <summary>The text of a string, the digits of a number.</summary>
    public string Text { get; }

    /// <summary>Items of a list.</summary>
    public IReadOnlyList<JsonPathLiteral> Items { get; private init; } = [];

    /// <summary>Members of an object.</summary>
    public IReadOnlyDictionary<string, JsonPathLiteral> Members { get; private init; } = new Dictionary<string, JsonPathLiteral>();

    public static JsonPathLiteral Of(string text) => new(JsonKind.String, text);

    public static JsonPathLiteral Number(string text) => new(JsonKind.Number, text);

    public static JsonPathLiteral Flag(bool value) => new(value ? JsonKind.True : JsonKind.False, value ? "true" : "false");

    public static JsonPathLiteral List(IReadOnlyList<JsonPathLiteral> items) => new(JsonKind.Array, "") { Items = items };

    public static JsonPathLiteral Object(IReadOnlyDictionary<string, JsonPathLiteral> members) =>
        new(JsonKind.Object, "") { Members = members };
}

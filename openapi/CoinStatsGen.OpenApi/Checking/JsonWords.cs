using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary>The words for the kinds of JSON.</summary>
internal static class JsonWords
{
    /// <summary>Characters of a value that a message shows; a longer one is cut.</summary>
    public const int MaxQuoteLength = 60;

    /// <summary>A value, in a sentence: <c>an object</c>.</summary>
    public static string Of(JsonKind kind) =>
        kind switch
        {
            JsonKind.Object => "an object",
            JsonKind.Array => "an array",
            JsonKind.String => "a string",
            JsonKind.Number => "a number",
            JsonKind.True or JsonKind.False => "true or false",
            JsonKind.Null => "null",
            _ => "nothing",
        };

    /// <summary>A type of JSON Schema, in a sentence: <c>a whole number</c>.</summary>
    public static string OfType(string type) =>
        type switch
        {
            "object" => "an object",
            "array" => "an array",
            "string" => "a string",
            "number" => "a number",
            "integer" => "a whole number",
            "boolean" => "true or false",
            _ => type,
        };

    /// <summary>The type of a value by its name: <c>object</c>.</summary>
    public static string TypeOf(JsonKind kind) =>
        kind switch
        {
            JsonKind.Object => "object",
            JsonKind.Array => "array",
            JsonKind.String => "string",
            JsonKind.Number => "number",
            JsonKind.True or JsonKind.False => "boolean",
            _ => "null",
        };

    /// <summary>A value as it may stand in a message: short, printable.</summary>
    public static string Quote(JsonValue value) =>
        value.GetText() is { } text
            ? Quote(text)
            : value.Kind switch
            {
                JsonKind.Object or JsonKind.Array => Of(value.Kind),
                _ => Quote(value.ToCompactJson()),
            };

    /// <summary>A text as it may stand in a message: short, printable.</summary>
    public static string Quote(string text)
    {
        var isCut = text.Length > MaxQuoteLength;
        var characters = (isCut ? text.Substring(0, MaxQuoteLength) : text).ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            characters[i] = char.IsControl(characters[i]) || char.IsSurrogate(characters[i]) ? '?' : characters[i];
        }

        return $"'{new string(characters)}{(isCut ? "…" : "")}'";
    }
}

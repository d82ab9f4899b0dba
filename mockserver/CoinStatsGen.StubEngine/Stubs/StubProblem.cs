using System.Text.Json;
using System.Text.Json.Nodes;
using CoinStats.StubEngine.Matching;

namespace CoinStats.StubEngine.Stubs;

/// <summary>
/// A mapping that cannot be taken: where, and what is wrong in words of JSON. What WireMock says of it, in words of its Java classes, goes
/// along.
/// </summary>
/// <param name="pointer">JSON pointer of the place; null where the text is not JSON.</param>
/// <param name="detail">What is wrong.</param>
/// <param name="code">WireMock's code: 10 unless told.</param>
/// <param name="title">WireMock's title.</param>
internal sealed class StubProblem(string? pointer, string detail, int code = 10, string title = "Error parsing JSON") : Exception(detail)
{
    private const string Package = "com.github.tomakehurst.wiremock.";

    /// <summary>JSON pointer of the place.</summary>
    public string? Pointer { get; } = pointer;

    /// <summary>WireMock's code.</summary>
    public int Code { get; } = code;

    /// <summary>WireMock's title.</summary>
    public string Title { get; } = title;

    /// <summary>WireMock's own words; null where they are the same.</summary>
    public string? WireMockDetail { get; init; }

    /// <summary>A member that does not exist.</summary>
    public static StubProblem Unknown(string pointer, string name, string type, string[] known) =>
        new(pointer, $"{name} is not known here; known are {string.Join(", ", known)}")
        {
            WireMockDetail = $"Unrecognized field \"{name}\" (class {Package}{type}), not marked as ignorable",
        };

    /// <summary>A value of the wrong type.</summary>
    public static StubProblem Wrong(string pointer, string type, JsonNode? actual) =>
        new(pointer, $"{Name(pointer)} must be {Words(type)}, but is {Words(actual)}")
        {
            WireMockDetail = $"Cannot deserialize value of type `{type}` from {Jackson(actual)}",
        };

    /// <summary>A text that is not what it should be.</summary>
    /// <param name="pointer">Where it stands.</param>
    /// <param name="wanted">What it should be, as the rest of a sentence.</param>
    /// <param name="type">The Java class that WireMock names.</param>
    /// <param name="text">What it is.</param>
    /// <param name="why">Why not, in WireMock's words.</param>
    public static StubProblem WrongText(string pointer, string wanted, string type, string? text, string why) =>
        new(pointer, $"{Name(pointer)} must be {wanted}, but is \"{text}\"")
        {
            WireMockDetail = $"Cannot deserialize value of type `{type}` from String \"{text}\": {why}",
        };

    private static string Name(string pointer) =>
        pointer.TrimEnd('/') is { Length: > 0 } place ? place[(place.LastIndexOf('/') + 1)..] : "the body";

    private static string Words(string type) =>
        type switch
        {
            "java.lang.String" => "a text",
            "java.lang.Boolean" => "true or false",
            "java.lang.Integer" or "int" => "a whole number",
            _ when type.StartsWith("java.util.ArrayList", StringComparison.Ordinal) => "a list",
            _ => "an object",
        };

    private static string Words(JsonNode? node) =>
        node switch
        {
            null => "null",
            JsonObject => "an object",
            JsonArray => "a list",
            _ => node.GetValueKind() == JsonValueKind.String ? "a text" : node.ToJsonString(JsonText.Compact),
        };

    private static string Jackson(JsonNode? node) =>
        node switch
        {
            null => "null",
            JsonObject => "Object value (token `JsonToken.START_OBJECT`)",
            JsonArray => "Array value (token `JsonToken.START_ARRAY`)",
            _ => $"{node.GetValueKind()} value {node.ToJsonString(JsonText.Compact)}",
        };
}

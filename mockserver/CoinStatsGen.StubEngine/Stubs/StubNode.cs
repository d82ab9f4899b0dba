using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoinStats.StubEngine.Matching;

namespace CoinStats.StubEngine.Stubs;

/// <summary>Reads members of mappings, refusing what WireMock refuses.</summary>
/// <param name="Json">The object.</param>
/// <param name="Pointer">Where it stands.</param>
internal readonly record struct StubNode(JsonObject Json, string Pointer)
{
    /// <summary>Refuses members that are not known.</summary>
    public void RefuseUnknown(string[] known, string type)
    {
        foreach (var (name, _) in Json)
        {
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                throw StubProblem.Unknown($"{Pointer}/{name}", name, type);
            }
        }
    }

    /// <summary>Where a member stands.</summary>
    public string At(string name) => $"{Pointer}/{name}";

    /// <summary>A text; numbers and truth values are taken as text, as Jackson does.</summary>
    public string? Text(string name) => Json[name] switch
    {
        null => null,
        JsonValue value => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString(),
        var other => throw StubProblem.Wrong(At(name), "java.lang.String", Kind(other)),
    };

    /// <summary>A whole number.</summary>
    public int? Integer(string name, string type = "java.lang.Integer")
    {
        if (Json[name] is not { } node)
        {
            return null;
        }

        if (node is JsonValue && decimal.TryParse(Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= int.MinValue and <= int.MaxValue)
        {
            return (int)number;
        }

        throw new StubProblem(At(name), node is JsonValue
            ? $"Cannot deserialize value of type `{type}` from String \"{Text(name)}\": not a valid `{type}` value"
            : $"Cannot deserialize value of type `{type}` from {Kind(node)}");
    }

    /// <summary>True or false.</summary>
    public bool? Flag(string name) => Json[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => value.GetValue<bool>(),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is "true" or "false" => value.GetValue<string>() == "true",
        var other => throw StubProblem.Wrong(At(name), "java.lang.Boolean", Kind(other)),
    };

    /// <summary>An object.</summary>
    public JsonObject? Object(string name, string type) => Json[name] switch
    {
        null => null,
        JsonObject members => members,
        var other => throw StubProblem.Wrong(At(name), type, Kind(other)),
    };

    /// <summary>A list.</summary>
    public JsonArray? Array(string name, string type) => Json[name] switch
    {
        null => null,
        JsonArray items => items,
        var other => throw StubProblem.Wrong(At(name), type, Kind(other)),
    };

    /// <summary>How Jackson calls a value.</summary>
    public static string Kind(JsonNode node) => node switch
    {
        JsonObject => "Object value (token `JsonToken.START_OBJECT`)",
        JsonArray => "Array value (token `JsonToken.START_ARRAY`)",
        _ => $"{node.GetValueKind()} value {node.ToJsonString(JsonText.Compact)}",
    };
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

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
                throw StubProblem.Unknown($"{Pointer}/{name}", name, type, known);
            }
        }
    }

    /// <summary>Where a member stands.</summary>
    public string At(string name) => $"{Pointer}/{name}";

    /// <summary>A text; numbers and truth values are taken as text, as Jackson does.</summary>
    public string? Text(string name) =>
        Json[name] switch
        {
            null => null,
            JsonValue value => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString(),
            var other => throw StubProblem.Wrong(At(name), "java.lang.String", other),
        };

    /// <summary>A whole number.</summary>
    public int? Integer(string name, string type = "java.lang.Integer")
    {
        if (Json[name] is not { } node)
        {
            return null;
        }

        if (
            node is JsonValue
            && decimal.TryParse(Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number is >= int.MinValue and <= int.MaxValue
        )
        {
            return (int)number;
        }

        throw node is JsonValue
            ? StubProblem.WrongText(At(name), "a whole number", type, Text(name), $"not a valid `{type}` value")
            : StubProblem.Wrong(At(name), type, node);
    }

    /// <summary>True or false.</summary>
    public bool? Flag(string name) =>
        Json[name] switch
        {
            null => null,
            JsonValue value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => value.GetValue<bool>(),
            JsonValue value when value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is "true" or "false" =>
                value.GetValue<string>() == "true",
            var other => throw StubProblem.Wrong(At(name), "java.lang.Boolean", other),
        };

    /// <summary>An object.</summary>
    public JsonObject? Object(string name, string type) =>
        Json[name] switch
        {
            null => null,
            JsonObject members => members,
            var other => throw StubProblem.Wrong(At(name), type, other),
        };

    /// <summary>A list.</summary>
    public JsonArray? Array(string name, string type) =>
        Json[name] switch
        {
            null => null,
            JsonArray items => items,
            var other => throw StubProblem.Wrong(At(name), type, other),
        };
}

using System.Text.Encodings.Web;
using System.Text.Json;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Examples;

/// <summary>What the document itself shows of a value: its example, else its default.</summary>
internal static class GivenExample
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 256 };
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 256 };

    /// <summary>
    /// The value as JSON; null where the document shows none. A default need not be a value of its shape: then it is none.
    /// </summary>
    public static string? Of(ApiSchema schema, ExampleWalk walk) =>
        schema.ExampleJson is { } example ? Unwrapped(schema, example)
        : schema.DefaultJson is { } standard && walk.Fits(standard, schema) != false ? standard
        : null;

    /// <summary>JSON that stands in a text where the shape is no text: documents made from annotations in code write examples so.</summary>
    public static string Unwrapped(ApiSchema? schema, string json)
    {
        if (json is not ['"', ..] || schema is not (ObjectSchema or ArraySchema or NumberSchema or BooleanSchema))
        {
            return json;
        }

        using var text = JsonDocument.Parse(json, Options);
        try
        {
            using var inner = JsonDocument.Parse(text.RootElement.GetString()!, Options);
            return IsKind(schema, inner.RootElement.ValueKind) ? JsonSerializer.Serialize(inner.RootElement, Compact) : json;
        }
        catch (JsonException)
        {
            return json;
        }
    }

    private static bool IsKind(ApiSchema schema, JsonValueKind kind) =>
        schema switch
        {
            ObjectSchema => kind == JsonValueKind.Object,
            ArraySchema => kind == JsonValueKind.Array,
            NumberSchema => kind == JsonValueKind.Number,
            _ => kind is JsonValueKind.True or JsonValueKind.False,
        };
}

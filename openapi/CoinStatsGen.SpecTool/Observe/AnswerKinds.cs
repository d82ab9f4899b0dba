using System.Globalization;
using System.Text.Json;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.SpecTool.Observe;

/// <summary>What a JSON value is called, and what a schema asks for.</summary>
internal static class AnswerKinds
{
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "null",
    };

    public static string Expected(ApiSchema schema) => schema switch
    {
        StringSchema { Format: "date-time" } => "string (date-time)",
        StringSchema => "string",
        NumberSchema { IsInteger: true } => "whole number",
        NumberSchema => "number",
        BooleanSchema => "boolean",
        ArraySchema => "array",
        ObjectSchema => "object",
        UnionSchema union => string.Join(" or ", union.Variants.Select(Expected).Distinct()),
        ReferenceSchema reference => reference.Name,
        _ => "any value",
    };

    /// <summary>Whether a value that is neither null nor made of others is what the schema asks for.</summary>
    public static bool Fits(JsonElement value, ApiSchema schema) => schema switch
    {
        StringSchema { Format: "date-time" } => value.ValueKind == JsonValueKind.String
            && DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        StringSchema => value.ValueKind == JsonValueKind.String,
        NumberSchema { IsInteger: true } => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
        NumberSchema => value.ValueKind == JsonValueKind.Number,
        BooleanSchema => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        ArraySchema => value.ValueKind == JsonValueKind.Array,
        ObjectSchema => value.ValueKind == JsonValueKind.Object,
        _ => true,
    };
}

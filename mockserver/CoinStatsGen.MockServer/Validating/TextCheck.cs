using System.Globalization;
using CoinStats.MockServer.Document;
using CoinStatsGen.OpenApi.Checking;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Validating;

/// <summary>
/// Holds the text of a parameter against its shape: reads it as the document means it, as a number or as it stands, and asks the schema.
/// </summary>
internal sealed class TextCheck
{
    private static readonly SchemaCheckOptions Options = new() { Direction = SchemaDirection.Request, MaxFindings = 1 };

    private readonly ApiSchema _shape;
    private readonly ApiSchema[] _variants;
    private readonly SchemaCheck _check;

    private TextCheck(ApiSchema shape, ApiSchema[] variants, SchemaCheck check) => (_shape, _variants, _check) = (shape, variants, check);

    /// <summary>Compiles the check of a single value.</summary>
    public static TextCheck Compile(ApiSchema schema, SchemaCatalog catalog)
    {
        var shape = catalog.Resolve(schema);
        return new(shape, [.. Variants(shape, catalog, 0)], catalog.Checks.Of(schema));
    }

    /// <summary>What is wrong, as the rest of a sentence such as <c>must be a number, but is 'x'</c>; null where nothing is.</summary>
    public string? Fault(ReadOnlySpan<char> value) =>
        _shape switch
        {
            UnionSchema or AnySchema => FaultOfAny(value),
            ObjectSchema or ArraySchema => null,
            _ => Fault(_shape, value),
        };

    // Made of others: only what fits as one text counts here.
    private static IEnumerable<ApiSchema> Variants(ApiSchema shape, SchemaCatalog catalog, int depth) =>
        shape is UnionSchema union && depth < 8
            ? union.Variants.SelectMany(variant => Variants(catalog.Resolve(variant), catalog, depth + 1))
            : [shape];

    private string? FaultOfAny(ReadOnlySpan<char> value)
    {
        string? first = null;
        foreach (var variant in _variants)
        {
            var fault = variant switch
            {
                AnySchema => FaultOf(JsonValue.OfText(value.ToString())) is null || (IsNumber(value) && FaultOf(Number(value)) is null)
                    ? null
                    : "is not what the document says",
                ObjectSchema or ArraySchema => "must be written by its parts",
                _ => Fault(variant, value),
            };
            if (fault is null)
            {
                return null;
            }

            first ??= fault;
        }

        return first;
    }

    private string? Fault(ApiSchema shape, ReadOnlySpan<char> value) =>
        shape switch
        {
            NumberSchema number => IsNumber(value)
                ? FaultOf(Number(value))
                : $"must be {JsonWords.OfType(number.IsInteger ? "integer" : "number")}, but is {FaultList.Quote(value)}",
            BooleanSchema => value is "true" or "false"
                ? FaultOf(JsonValue.OfFlag(value is "true"))
                : $"must be {JsonWords.OfType("boolean")}, but is {FaultList.Quote(value)}",
            _ => FaultOf(value),
        };

    private string? FaultOf(ReadOnlySpan<char> text) => _check.IsOnlyType ? null : FaultOf(JsonValue.OfText(text.ToString()));

    private string? FaultOf(JsonValue value) => _check.Check(value, Options) is [var first, ..] ? first.Message : null;

    private static JsonValue Number(ReadOnlySpan<char> value) => JsonValue.OfNumber(value.ToString());

    // JSON's grammar, which is stricter than .NET's: no plus, no leading zero, no bare point.
    private static bool IsNumber(ReadOnlySpan<char> value)
    {
        var digits = value.Length > 0 && value[0] == '-' ? value[1..] : value;
        if (digits.Length == 0 || !char.IsAsciiDigit(digits[0]) || !char.IsAsciiDigit(digits[^1]) || digits.Length > 400)
        {
            return false;
        }

        var point = digits.IndexOf('.');
        return (digits.Length == 1 || digits[0] != '0' || !char.IsAsciiDigit(digits[1]))
            && (point < 0 || char.IsAsciiDigit(digits[point + 1]))
            && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number);
    }
}

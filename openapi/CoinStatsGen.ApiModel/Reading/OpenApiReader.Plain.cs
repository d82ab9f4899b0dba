using System;
using System.Collections.Generic;
using System.Linq;
using CoinStatsGen.ApiModel.Collections;
using CoinStatsGen.ApiModel.Json;
using CoinStatsGen.ApiModel.Model;

namespace CoinStatsGen.ApiModel.Reading;

/// <content>Schemas of one type, or of a list of types.</content>
public sealed partial class OpenApiReader
{
    /// <summary>What a schema says besides <c>allOf</c>, <c>anyOf</c> and <c>oneOf</c>.</summary>
    private ApiSchema ReadPlain(in SchemaKeywords keywords)
    {
        var type = keywords.Type;
        if (type is null)
        {
            return ReadType(InferType(keywords), keywords);
        }

        if (type.Kind == JsonKind.String)
        {
            return ReadType(type.GetText(), keywords);
        }

        var types = AsTexts(type, "type");
        var isNullable = types.Remove("null");
        var variants = new List<ApiSchema>();
        foreach (var name in types)
        {
            variants.Add(ReadType(name, keywords));
        }

        var schema = variants.Count switch
        {
            0 => new AnySchema(),
            1 => variants[0],
            _ => Join(variants, isExclusive: false, discriminator: null),
        };
        return isNullable ? schema with { Nullable = true } : schema;
    }

    private ApiSchema ReadType(string? type, in SchemaKeywords keywords)
    {
        switch (type)
        {
            case "string":
                return ReadString(keywords);
            case "integer":
            case "number":
                return ReadNumber(keywords, type == "integer");
            case "boolean":
                return new BooleanSchema { Nullable = HasNull(keywords.Enum) };
            case "array":
                return ReadArray(keywords);
            case "object":
                return ReadObject(keywords);
            case "null":
                return new AnySchema { Nullable = true };
            case null:
                return new AnySchema { Nullable = HasNull(keywords.Enum) || keywords.Const?.Kind == JsonKind.Null };
            case "file":
                return new StringSchema { Format = "binary" };
            default:
                Report(SpecProblemKind.InvalidValue, $"The type {JsonStrings.Quote(type)} is none of string, number, integer, boolean, array, object, null; it is read as any value.", keywords.Type!);
                return new AnySchema();
        }
    }

    /// <summary>The type that a schema without one means; null for any.</summary>
    private static string? InferType(in SchemaKeywords keywords)
    {
        if (keywords.HasMembers || keywords.Required is not null || keywords.Discriminator is not null)
        {
            return "object";
        }

        if (keywords.Items is not null || keywords.PrefixItems is not null)
        {
            return "array";
        }

        if (keywords.Const is not null)
        {
            return TypeOf(keywords.Const);
        }

        if (keywords.Enum is { Kind: JsonKind.Array } list)
        {
            var types = list.ItemArray.Where(static item => item.Kind != JsonKind.Null).Select(TypeOf).Distinct(StringComparer.Ordinal).ToList();
            return types.Count == 1 ? types[0] : types.Count == 2 && types.TrueForAll(static type => type is "integer" or "number") ? "number" : null;
        }

        return keywords.Pattern is not null || keywords.MinLength is not null || keywords.MaxLength is not null ? "string"
            : keywords.Minimum is not null || keywords.Maximum is not null ? "number"
            : keywords.Format is null ? null
            : TypeOfFormat(keywords.Format.GetText());
    }

    private static string? TypeOf(JsonValue value) => value.Kind switch
    {
        JsonKind.String => "string",
        JsonKind.Number => value.GetNumberText()!.IndexOfAny(['.', 'e', 'E']) < 0 ? "integer" : "number",
        JsonKind.True or JsonKind.False => "boolean",
        _ => null,
    };

    private static string? TypeOfFormat(string? format) => format switch
    {
        "int32" or "int64" => "integer",
        "float" or "double" => "number",
        "date" or "date-time" or "uuid" or "uri" or "email" or "byte" or "binary" or "password" => "string",
        _ => null,
    };

    private StringSchema ReadString(in SchemaKeywords keywords)
    {
        var format = AsText(keywords.Format, "format");
        if (format is null && keywords.ContentEncoding is not null)
        {
            format = keywords.ContentEncoding.IsText("base64") || keywords.ContentEncoding.IsText("base64url") ? "byte" : null;
        }
        else if (format is null && keywords.ContentMediaType is { Kind: JsonKind.String })
        {
            format = keywords.ContentMediaType.IsText("application/octet-stream") ? "binary" : null;
        }

        return new StringSchema
        {
            Format = format,
            Enum = ReadEnum(keywords, static value => value.GetText() ?? (value.Kind is JsonKind.Number or JsonKind.True or JsonKind.False ? value.ToCompactJson() : null), "a string"),
            Nullable = HasNull(keywords.Enum),
            Pattern = AsText(keywords.Pattern, "pattern"),
            MinLength = AsWhole(keywords.MinLength, "minLength"),
            MaxLength = AsWhole(keywords.MaxLength, "maxLength"),
        };
    }

    private NumberSchema ReadNumber(in SchemaKeywords keywords, bool isInteger)
    {
        // 3.0: a flag beside the bound. 3.1: the bound itself.
        var low = keywords.ExclusiveMinimum is { Kind: JsonKind.Number } lower ? lower : null;
        var high = keywords.ExclusiveMaximum is { Kind: JsonKind.Number } upper ? upper : null;
        return new NumberSchema
        {
            IsInteger = isInteger,
            Format = AsText(keywords.Format, "format"),
            Enum = ReadEnum(keywords, static value => value.GetNumberText() ?? QuotedNumber(value), "a number"),
            Nullable = HasNull(keywords.Enum),
            Minimum = AsNumber(low ?? keywords.Minimum, "minimum"),
            Maximum = AsNumber(high ?? keywords.Maximum, "maximum"),
            ExclusiveMinimum = low is not null || AsFlag(keywords.ExclusiveMinimum, "exclusiveMinimum"),
            ExclusiveMaximum = high is not null || AsFlag(keywords.ExclusiveMaximum, "exclusiveMaximum"),
        };
    }

    private static string? QuotedNumber(JsonValue value)
        => value.GetText() is { } text && JsonReader.Parse(text).Value is { Kind: JsonKind.Number } number ? number.GetNumberText() : null;

    private string? AsNumber(JsonValue? value, string name)
    {
        if (value is not null && value.Kind != JsonKind.Number)
        {
            ReportKind(value, name, "a number");
        }

        return value?.GetNumberText();
    }

    /// <summary>The values of <c>enum</c> or <c>const</c> that have the type, each once; null among them is told by <see cref="HasNull"/>.</summary>
    private EquatableArray<string> ReadEnum(in SchemaKeywords keywords, Func<JsonValue, string?> convert, string wanted)
    {
        var list = keywords.Enum;
        if (list is null)
        {
            return keywords.Const is { } only && convert(only) is { } single ? EquatableArray<string>.From([single]) : default;
        }

        if (list.Kind != JsonKind.Array)
        {
            ReportKind(list, "enum", "a list");
            return default;
        }

        var isOneType = keywords.Type is null or { Kind: JsonKind.String };
        var values = new List<string>(list.ItemArray.Length);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.ItemArray)
        {
            if (item.Kind == JsonKind.Null)
            {
                continue;
            }

            if (convert(item) is not { } value)
            {
                if (isOneType)
                {
                    Report(SpecProblemKind.InvalidValue, $"A value of this \"enum\" must be {wanted}, not {Describe(item)}; it is ignored.", item);
                }
            }
            else if (seen.Add(value))
            {
                values.Add(value);
            }
        }

        return values.ToEquatableArray();
    }

    private static bool HasNull(JsonValue? list) => list is not null && list.ItemArray.Any(static item => item.Kind == JsonKind.Null);

    private ArraySchema ReadArray(in SchemaKeywords keywords) => new()
    {
        Items = ReadItems(keywords),
        TupleNames = keywords.Tuple is null ? default : AsTexts(keywords.Tuple, "x-tuple").ToEquatableArray(),
        MinItems = AsWhole(keywords.MinItems, "minItems"),
        MaxItems = AsWhole(keywords.MaxItems, "maxItems"),
        UniqueItems = AsFlag(keywords.UniqueItems, "uniqueItems"),
    };

    private ApiSchema ReadItems(in SchemaKeywords keywords)
    {
        var items = keywords.Items is { Kind: not JsonKind.False } all ? ReadSchema(all) : null;
        if (keywords.PrefixItems is null || keywords.PrefixItems.ItemArray.Length == 0)
        {
            return items ?? new AnySchema { Position = keywords.Node.Position };
        }

        var variants = keywords.PrefixItems.ItemArray.Select(item => ReadSchema(item)).ToList();
        if (items is not null)
        {
            variants.Add(items);
        }

        return Join(variants, isExclusive: false, discriminator: null) with { Position = keywords.PrefixItems.Position };
    }
}

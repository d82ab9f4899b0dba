using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>Schemas of one type, or of a list of types.</summary>
internal sealed class PlainSchemaReader(ReadingContext context)
{
    /// <summary>What a schema says besides <c>allOf</c>, <c>anyOf</c> and <c>oneOf</c>.</summary>
    public ApiSchema ReadPlain(in SchemaKeywords keywords, in SchemaTexts texts)
    {
        var type = keywords.Type;
        return !type.Exists ? ReadType(InferType(keywords), keywords, texts)
            : type.Kind == JsonKind.String ? ReadType(NameOfType(type), keywords, texts)
            : ReadTypes(context.AsTexts(type, "type"), keywords, texts);
    }

    private ApiSchema ReadTypes(List<string> types, in SchemaKeywords keywords, in SchemaTexts texts)
    {
        var own = texts;
        own.Nullable |= types.Remove("null");
        if (IsNumberThatMayBeText(types, keywords))
        {
            types.Remove("string");
        }

        if (types.Count < 2)
        {
            return ReadType(types.Count == 1 ? types[0] : null, keywords, own);
        }

        var variants = new List<ApiSchema>();
        foreach (var name in types)
        {
            variants.Add(ReadType(name, keywords, new SchemaTexts { Position = texts.Position }));
        }

        // The list of types is one schema's: what it is called and described by stays with the whole.
        return
            context.Schemas.Annotate(context.Unions.Join(variants, isExclusive: false, discriminator: null), keywords) is var joined
            && own.Nullable
            ? joined with
            {
                Nullable = true,
            }
            : joined;
    }

    /// <summary>
    /// .NET 10 writes <c>["integer", "string"]</c> for a number that it also reads from text: a number of its format, or a text of nothing
    /// but digits.
    /// </summary>
    private static bool IsNumberThatMayBeText(List<string> types, in SchemaKeywords keywords) =>
        types.Count == 2
        && types.Contains("string")
        && (types.Contains("integer") || types.Contains("number"))
        && (TypeOfFormat(keywords.Format.GetText()) is "integer" or "number" || IsOfDigits(keywords.Pattern.GetText()));

    private static bool IsOfDigits(string? pattern) =>
        pattern is { Length: > 0 }
        && pattern.Contains(@"\d")
        && pattern.Replace(@"\d", "").All(static c => "^$-+?:()[]{}|*.,0123456789eE\\".IndexOf(c) >= 0);

    // Without a copy of its text: there is hardly a schema without a type.
    private static string? NameOfType(JsonValue type) =>
        type.IsText("string") ? "string"
        : type.IsText("object") ? "object"
        : type.IsText("integer") ? "integer"
        : type.IsText("array") ? "array"
        : type.IsText("boolean") ? "boolean"
        : type.IsText("number") ? "number"
        : type.GetText();

    private ApiSchema ReadType(string? type, in SchemaKeywords keywords, in SchemaTexts texts)
    {
        switch (type)
        {
            case "string":
                return ReadString(keywords, texts);
            case "integer":
            case "number":
                return ReadNumber(keywords, texts, type == "integer");
            case "boolean":
                return new BooleanSchema(texts) { Nullable = texts.Nullable || HasNull(keywords.Enum), Only = OnlyFlag(keywords) };
            case "array":
                return ReadArray(keywords, texts);
            case "object":
                return context.Objects.ReadObject(keywords, texts);
            case "null":
                return new AnySchema(texts) { Nullable = true };
            case null:
                return new AnySchema(texts) { Nullable = texts.Nullable || HasNull(keywords.Enum) || keywords.Const.Kind == JsonKind.Null };
            case "file":
                return new StringSchema(texts) { Format = "binary" };
            default:
                context.Report(
                    DocumentProblemKind.InvalidValue,
                    $"The type {JsonStrings.Quote(type)} is none of string, number, integer, boolean, array, object, null; it is "
                        + $"read as any value.",
                    keywords.Type
                );
                return new AnySchema(texts);
        }
    }

    /// <summary>The type that a schema without one means; null for any.</summary>
    private static string? InferType(in SchemaKeywords keywords)
    {
        // Alone, "additionalProperties: false" is how some tools write any value: it says nothing of what is no object.
        var isObject = keywords.HasMembers && (keywords.Properties.Exists || keywords.AdditionalProperties.Kind != JsonKind.False);
        if (isObject || keywords.Required.Exists || keywords.Discriminator.Exists)
        {
            return "object";
        }

        if (keywords.Items.Exists || keywords.PrefixItems.Exists)
        {
            return "array";
        }

        if (keywords.Const.Exists)
        {
            return TypeOf(keywords.Const);
        }

        if (keywords.Enum.Kind == JsonKind.Array)
        {
            var types = keywords
                .Enum.Items.Where(static item => item.Kind != JsonKind.Null)
                .Select(TypeOf)
                .Distinct(StringComparer.Ordinal)
                .ToList();
            return types.Count == 1 ? types[0]
                : types.Count == 2 && types.TrueForAll(static type => type is "integer" or "number") ? "number"
                : null;
        }

        // A pattern asks something of texts only; .NET writes one beside numbers, which may come as text.
        var byFormat = TypeOfFormat(keywords.Format.GetText());
        if (byFormat is not null and not "string")
        {
            return byFormat;
        }

        return keywords.Pattern.Exists || keywords.MinLength.Exists || keywords.MaxLength.Exists ? "string"
            : keywords.Minimum.Exists || keywords.Maximum.Exists || keywords.MultipleOf.Exists ? "number"
            : byFormat;
    }

    private static string? TypeOf(JsonValue value) =>
        value.Kind switch
        {
            JsonKind.String => "string",
            JsonKind.Number => value.GetNumberText()!.IndexOfAny(['.', 'e', 'E']) < 0 ? "integer" : "number",
            JsonKind.True or JsonKind.False => "boolean",
            _ => null,
        };

    private static string? TypeOfFormat(string? format) =>
        format switch
        {
            "int8" or "int16" or "int32" or "int64" or "uint8" or "uint16" or "uint32" or "uint64" => "integer",
            "float" or "double" or "decimal" => "number",
            "date" or "date-time" or "time" or "duration" or "uuid" or "uri" or "email" or "byte" or "binary" or "password" => "string",
            _ => null,
        };

    private StringSchema ReadString(in SchemaKeywords keywords, in SchemaTexts texts)
    {
        var format = context.AsText(keywords.Format, "format");
        if (format is null && keywords.ContentEncoding.Exists)
        {
            format = keywords.ContentEncoding.IsText("base64") ? "byte" : null;
        }
        else if (format is null && keywords.ContentMediaType.IsText("application/octet-stream"))
        {
            format = "binary";
        }

        var values = ReadEnum(keywords, TextOf, "a string");
        return new StringSchema(texts)
        {
            Format = format,
            Enum = values,
            EnumNames = EnumNamesReader.Read(keywords, values, TextOf),
            Nullable = texts.Nullable || HasNull(keywords.Enum),
            Pattern = context.AsText(keywords.Pattern, "pattern"),
            MinLength = context.AsWhole(keywords.MinLength, "minLength"),
            MaxLength = context.AsWhole(keywords.MaxLength, "maxLength"),
        };
    }

    private NumberSchema ReadNumber(in SchemaKeywords keywords, in SchemaTexts texts, bool isInteger)
    {
        // 3.0: a flag beside the bound. 3.1: the bound itself.
        var hasLow = keywords.ExclusiveMinimum.Kind == JsonKind.Number;
        var hasHigh = keywords.ExclusiveMaximum.Kind == JsonKind.Number;
        var values = ReadEnum(keywords, NumberOf, "a number");
        return new NumberSchema(texts)
        {
            IsInteger = isInteger,
            Format = context.AsText(keywords.Format, "format"),
            Enum = values,
            EnumNames = EnumNamesReader.Read(keywords, values, NumberOf),
            Nullable = texts.Nullable || HasNull(keywords.Enum),
            Minimum = AsNumber(hasLow ? keywords.ExclusiveMinimum : keywords.Minimum, "minimum"),
            Maximum = AsNumber(hasHigh ? keywords.ExclusiveMaximum : keywords.Maximum, "maximum"),
            ExclusiveMinimum = hasLow || context.AsFlag(keywords.ExclusiveMinimum, "exclusiveMinimum"),
            ExclusiveMaximum = hasHigh || context.AsFlag(keywords.ExclusiveMaximum, "exclusiveMaximum"),
            MultipleOf = AsNumber(keywords.MultipleOf, "multipleOf"),
        };
    }

    /// <summary>The one flag that <c>const</c> or <c>enum</c> leaves; null where both are legal.</summary>
    private static bool? OnlyFlag(in SchemaKeywords keywords)
    {
        bool? only = null;
        foreach (var value in keywords.Const.Exists ? [keywords.Const] : keywords.Enum.Items.ToList())
        {
            if (value.Kind is JsonKind.True or JsonKind.False)
            {
                if (only is not null && only != (value.Kind == JsonKind.True))
                {
                    return null;
                }

                only = value.Kind == JsonKind.True;
            }
        }

        return only;
    }

    private static string? TextOf(JsonValue value) =>
        value.GetText() ?? (value.Kind is JsonKind.Number or JsonKind.True or JsonKind.False ? value.ToCompactJson() : null);

    private static string? NumberOf(JsonValue value) => value.GetNumberText() ?? QuotedNumber(value);

    private static string? QuotedNumber(JsonValue value) =>
        value.GetText() is { } text && JsonReader.Parse(text).Value is { Kind: JsonKind.Number } number ? number.GetNumberText() : null;

    private string? AsNumber(JsonValue value, string name)
    {
        if (value.Kind is not (JsonKind.Number or JsonKind.None))
        {
            context.ReportKind(value, name, "a number");
        }

        return value.GetNumberText();
    }

    /// <summary>
    /// The values of <c>enum</c> or <c>const</c> that have the type, each once; null among them is told by <see cref="HasNull"/>.
    /// </summary>
    private EquatableArray<string> ReadEnum(in SchemaKeywords keywords, Func<JsonValue, string?> convert, string wanted)
    {
        var list = keywords.Enum;
        if (!list.Exists)
        {
            return keywords.Const.Exists && convert(keywords.Const) is { } single ? EquatableArray<string>.From([single]) : default;
        }

        if (list.Kind != JsonKind.Array)
        {
            context.ReportKind(list, "enum", "a list");
            return default;
        }

        var isOneType = keywords.Type.Kind is JsonKind.None or JsonKind.String;
        var values = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (item.Kind == JsonKind.Null)
            {
                continue;
            }

            if (convert(item) is not { } value)
            {
                if (isOneType)
                {
                    context.Report(
                        DocumentProblemKind.InvalidValue,
                        $"A value of this \"enum\" must be {wanted}, not {ReadingValues.Describe(item)}; it is ignored.",
                        item
                    );
                }
            }
            else if (seen.Add(value))
            {
                values.Add(value);
            }
        }

        return values.ToEquatableArray();
    }

    private static bool HasNull(JsonValue list)
    {
        foreach (var item in list.Items)
        {
            if (item.Kind == JsonKind.Null)
            {
                return true;
            }
        }

        return false;
    }

    private ArraySchema ReadArray(in SchemaKeywords keywords, in SchemaTexts texts) =>
        new(texts)
        {
            Items = ReadItems(keywords),
            TupleNames = keywords.Tuple.Exists ? context.AsTexts(keywords.Tuple, "x-tuple").ToEquatableArray() : default,
            MinItems = context.AsWhole(keywords.MinItems, "minItems"),
            MaxItems = context.AsWhole(keywords.MaxItems, "maxItems"),
            UniqueItems = context.AsFlag(keywords.UniqueItems, "uniqueItems"),
        };

    private ApiSchema ReadItems(in SchemaKeywords keywords)
    {
        var items = keywords.Items.Kind is JsonKind.False or JsonKind.None ? null : context.Schemas.ReadSchema(keywords.Items);
        if (keywords.PrefixItems.Items.IsEmpty)
        {
            return items ?? new AnySchema { Position = keywords.Node.Position };
        }

        var variants = keywords.PrefixItems.Items.Select(item => context.Schemas.ReadSchema(item)).ToList();
        if (items is not null)
        {
            variants.Add(items);
        }

        return context.Unions.Join(variants, isExclusive: false, discriminator: null) with
        {
            Position = keywords.PrefixItems.Position,
        };
    }
}

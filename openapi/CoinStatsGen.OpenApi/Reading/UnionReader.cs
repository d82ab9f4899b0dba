using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary><c>oneOf</c>, <c>anyOf</c> and lists of types.</summary>
internal sealed class UnionReader(ReadingContext context)
{
    /// <summary>The shapes of a <c>oneOf</c> or <c>anyOf</c>; null where they add nothing to the object beside them.</summary>
    public ApiSchema? ReadUnion(JsonValue list, in SchemaKeywords keywords, bool isExclusive)
    {
        if (list.Items.IsEmpty)
        {
            context.ReportKind(list, isExclusive ? "oneOf" : "anyOf", "a list of schemas with at least one");
            return null;
        }

        var properties = keywords.Properties;
        if ((properties.Exists || keywords.AllOf.Exists || keywords.Ref.Exists) && list.Items.All(item => AddsNoMember(item, properties)))
        {
            return null;
        }

        var isNullable = false;
        var variants = new List<ApiSchema>();
        var type = keywords.Type;
        var hasNamedTexts = list.Items.Any(item => item.TryGet("$ref", out _) && HasTexts(Followed(item)));
        foreach (var item in list.Items)
        {
            if (IsNullOnly(Followed(item)))
            {
                isNullable = true;
            }
            else if (!hasNamedTexts || !IsBlankOnly(Followed(item)))
            {
                variants.Add(context.Schemas.ReadSchema(item, inheritedType: type));
            }
        }

        var discriminator = keywords.Discriminator.Exists ? context.Objects.ReadDiscriminator(keywords.Discriminator) : null;
        var schema = variants.Count == 0 ? new AnySchema() : Join(variants, isExclusive, discriminator);
        return isNullable && !schema.Nullable ? schema with { Nullable = true } : schema;
    }

    /// <summary>The component that nothing but a reference names; else the schema itself.</summary>
    private JsonValue Followed(JsonValue item) =>
        item.TryGet("$ref", out var reference)
        && item.Members.Count() == 1
        && reference.GetText() is { } text
        && context.SchemaReferences.FindNamed(text) is { } name
            ? context.Named[name].Node
            : item;

    /// <summary>
    /// <c>{"enum": [""]}</c>, as Django REST framework names its BlankEnum: beside a named list of texts, whose type keeps any text, it says
    /// nothing more.
    /// </summary>
    private static bool IsBlankOnly(JsonValue item) =>
        item.TryGet("enum", out var list) && !list.Items.IsEmpty && list.Items.All(static value => value.IsText(""));

    private static bool HasTexts(JsonValue item) =>
        item.TryGet("enum", out var list) && list.Items.Any(static value => value.GetText() is { Length: > 0 });

    /// <summary><c>{"type": "null"}</c>, <c>{"enum": [null]}</c>, <c>{"const": null}</c>.</summary>
    private static bool IsNullOnly(JsonValue item)
    {
        if (item.TryGet("type", out var type))
        {
            return type.IsText("null") || (!type.Items.IsEmpty && type.Items.All(static name => name.IsText("null")));
        }

        return (item.TryGet("const", out var only) && only.Kind == JsonKind.Null)
            || (item.TryGet("enum", out var list) && !list.Items.IsEmpty && list.Items.All(static value => value.Kind == JsonKind.Null));
    }

    /// <summary>A variant that only asks for members, or narrows members, that the object beside it declares.</summary>
    private static bool AddsNoMember(JsonValue item, JsonValue properties)
    {
        foreach (var member in item.Members)
        {
            switch (member.Name)
            {
                case "required":
                case "not":
                case "title":
                case "description":
                case "minProperties":
                case "maxProperties":
                case "additionalProperties" when member.Value.Kind is JsonKind.True or JsonKind.False:
                case "type" when member.Value.IsText("object"):
                case "properties" when member.Value.Members.All(property => properties.TryGet(property.Name, out _)):
                    break;
                default:
                    return false;
            }
        }

        return !item.Members.IsEmpty;
    }

    /// <summary>
    /// One schema for several: equal ones once, texts and numbers (which nobody could tell apart) joined, null lifted, a single
    /// one as it is.
    /// </summary>
    public ApiSchema Join(List<ApiSchema> variants, bool isExclusive, ApiDiscriminator? discriminator)
    {
        var isNullable = false;
        var flat = new List<ApiSchema>(variants.Count);
        foreach (var variant in variants)
        {
            isNullable |= variant.Nullable;
            if (variant is UnionSchema { Discriminator: null } inner && discriminator is null)
            {
                flat.AddRange(inner.Variants);
            }
            else
            {
                flat.Add(variant.Nullable ? variant with { Nullable = false } : variant);
            }
        }

        if (flat.Any(static variant => variant is AnySchema))
        {
            return new AnySchema { Nullable = isNullable, Position = flat[0].Position };
        }

        if (flat.Count > 1 && discriminator is null)
        {
            JoinTexts(flat);
            JoinNumbers(flat);
        }

        var distinct = flat.Distinct(SchemaShapeComparer.Instance).ToList();
        var schema =
            distinct.Count == 1
                ? distinct[0]
                : new UnionSchema
                {
                    Variants = distinct.ToEquatableArray(),
                    IsExclusive = isExclusive,
                    Discriminator = discriminator,
                    Position = distinct[0].Position,
                };
        return isNullable ? schema with { Nullable = true } : schema;
    }

    // [enum of texts, any text] is an open enum; two enums are one; formats that differ are no format.
    private void JoinTexts(List<ApiSchema> variants)
    {
        var found = new List<StringSchema>();
        for (var i = 0; i < variants.Count; i++)
        {
            if (AsPlain(variants[i], "string") is StringSchema text)
            {
                found.Add(text);
            }
        }

        if (found.Count < 2)
        {
            return;
        }

        // The list of known values is what the type is about: its texts and names stay.
        var first = found.Find(static text => text.Enum.Count > 0) ?? found[0];
        var formats = found.Select(static text => text.Format).Distinct(StringComparer.Ordinal).ToList();
        var joined = first with
        {
            Format = formats.Count == 1 ? formats[0] : null,
            Enum = found.SelectMany(static text => text.Enum).Distinct(StringComparer.Ordinal).ToEquatableArray(),
            EnumNames = found.Count(static text => text.Enum.Count > 0) == 1 ? first.EnumNames : default,
            EnumIsOpen = found.Any(static text => text.EnumIsOpen || text.Enum.Count == 0),
            Nullable = found.Any(static text => text.Nullable),
            Pattern = null,
            MinLength = null,
            MaxLength = null,
        };
        Replace(variants, "string", joined.Enum.Count == 0 ? joined with { EnumIsOpen = false } : joined);
    }

    private void JoinNumbers(List<ApiSchema> variants)
    {
        var found = variants.Select(variant => AsPlain(variant, "number")).OfType<NumberSchema>().ToList();
        if (found.Count < 2)
        {
            return;
        }

        var formats = found.Select(static number => number.Format).Distinct(StringComparer.Ordinal).ToList();
        Replace(
            variants,
            "number",
            new NumberSchema
            {
                IsInteger = found.All(static number => number.IsInteger),
                Format = formats.Count == 1 ? formats[0] : null,
                Enum = found.All(static number => number.Enum.Count > 0)
                    ? found.SelectMany(static number => number.Enum).Distinct(StringComparer.Ordinal).ToEquatableArray()
                    : default,
                Nullable = found.Any(static number => number.Nullable),
                Position = found[0].Position,
            }
        );
    }

    private void Replace(List<ApiSchema> variants, string type, ApiSchema joined)
    {
        var first = variants.FindIndex(variant => AsPlain(variant, type) is not null);
        variants[first] = joined;
        var index = 0;
        variants.RemoveAll(variant => index++ > first && AsPlain(variant, type) is not null);
    }

    /// <summary>
    /// The text or number that a schema is, or that the component is which it refers to. Looks at the component's keywords
    /// first, so that no other component is read from here.
    /// </summary>
    private ApiSchema? AsPlain(ApiSchema schema, string type)
    {
        if (schema is ReferenceSchema reference)
        {
            var named = context.Named[reference.Name];
            if (!IsPlain(named.Node, type) || context.Schemas.ReadNamed(named) is not { } target)
            {
                return null;
            }

            schema = target;
        }

        return type == "string" ? schema as StringSchema : schema as NumberSchema;
    }

    private static bool IsPlain(JsonValue node, string type)
    {
        if (node.TryGet("allOf", out _) || node.TryGet("oneOf", out _) || node.TryGet("anyOf", out _) || node.TryGet("$ref", out _))
        {
            return false;
        }

        if (node.TryGet("type", out var found))
        {
            return found.Kind == JsonKind.Array ? found.Items.Any(IsWanted) : IsWanted(found);
        }

        return node.TryGet("enum", out _) || node.TryGet("const", out _);

        bool IsWanted(JsonValue value) => value.IsText(type) || (type == "number" && value.IsText("integer"));
    }
}

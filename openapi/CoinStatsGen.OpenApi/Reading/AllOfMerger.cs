using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary><c>allOf</c>, and keywords that stand beside <c>oneOf</c>, <c>anyOf</c> or <c>$ref</c>: all of them hold at once.</summary>
internal sealed class AllOfMerger(ReadingContext context)
{
    // What one allOf with several oneOf may grow to before it is read as any value.
    private const int MaxProduct = 64;

    public ApiSchema ReadComposed(in SchemaKeywords keywords, string? name)
    {
        var union = keywords.OneOf.Exists ? keywords.OneOf : keywords.AnyOf;
        var isHierarchy = name is not null && union.Exists && IsHierarchy(union, name);
        var whole = ReadParts(keywords, name);
        if (!isHierarchy)
        {
            if (keywords.AnyOf.Exists)
            {
                whole = Combine(whole, context.Unions.ReadUnion(keywords.AnyOf, keywords, isExclusive: false), keywords.Node);
            }

            if (keywords.OneOf.Exists)
            {
                whole = Combine(whole, context.Unions.ReadUnion(keywords.OneOf, keywords, isExclusive: true), keywords.Node);
            }
        }
        else
        {
            context.Named[name!].Base = whole ?? new ObjectSchema { Position = keywords.Node.Position };
            whole = context.Unions.ReadUnion(union, keywords, isExclusive: keywords.OneOf.Exists) ?? whole;
        }

        return context.Schemas.Annotate(whole ?? new AnySchema(), keywords);
    }

    /// <summary>Everything but <c>oneOf</c> and <c>anyOf</c>; null where there is nothing.</summary>
    private ApiSchema? ReadParts(in SchemaKeywords keywords, string? name)
    {
        var whole = keywords.Ref.Exists ? context.SchemaReferences.ReadTarget(keywords.Ref) : null;
        if (keywords.AllOf.Exists)
        {
            if (keywords.AllOf.Kind != JsonKind.Array)
            {
                context.ReportKind(keywords.AllOf, "allOf", "a list of schemas");
            }

            foreach (var item in keywords.AllOf.Items)
            {
                whole = Combine(whole, context.Schemas.ReadSchema(item), item);
            }
        }

        var hasUnion = keywords.AnyOf.Exists || keywords.OneOf.Exists;
        if (keywords.HasShape || (keywords.Discriminator.Exists && !hasUnion))
        {
            var own = context.PlainSchemas.ReadPlain(keywords, new SchemaTexts { Position = keywords.Node.Position });
            whole = Combine(
                whole,
                hasUnion && own is ObjectSchema { Discriminator: not null } tagged ? tagged with { Discriminator = null } : own,
                keywords.Node
            );
        }

        // A subtype that adds nothing is a type of its own all the same.
        return
            name is not null
            && whole is ReferenceSchema reference
            && !hasUnion
            && context.Schemas.Resolve(reference) is ObjectSchema { Discriminator: not null } supertype
            ? context.Merger.Merge(new ObjectSchema(), AsBase(supertype, reference))
            : whole;
    }

    /// <summary>
    /// A supertype that lists its subtypes, which in turn include it: the list is what it is, its own members are theirs.
    /// </summary>
    private bool IsHierarchy(JsonValue union, string name)
    {
        var self = ReadingContext.SchemaPrefix + name;
        return union.Items.Any(item => Includes(item, self, new HashSet<JsonValue>()));
    }

    private bool Includes(JsonValue item, string self, HashSet<JsonValue> seen)
    {
        if (!item.TryGet("$ref", out var reference) || reference.GetText() is not { } text || seen.Count > MaxProduct)
        {
            return false;
        }

        return context.FindTarget(text) is { } target
            && seen.Add(target)
            && target.TryGet("allOf", out var parts)
            && parts.Items.Any(part => (part.TryGet("$ref", out var inner) && inner.IsText(self)) || Includes(part, self, seen));
    }

    /// <summary>What both say.</summary>
    private ApiSchema? Combine(ApiSchema? left, ApiSchema? right, JsonValue place)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        if (right is AnySchema || (IsBare(right) && IsObject(left)))
        {
            return SchemaMerger.Overlay(left, right);
        }

        if (left is AnySchema || (IsBare(left) && IsObject(right)))
        {
            return SchemaMerger.Overlay(right, left, targetWins: true);
        }

        var first = ResolvePart(left, place);
        var second = ResolvePart(right, place);
        if (first is null || second is null)
        {
            return first is null ? right : left;
        }

        if (first is UnionSchema || second is UnionSchema)
        {
            return Distribute(left, first, right, second, place);
        }

        if (context.Merger.MergeSame(first, second) is { } merged)
        {
            return merged;
        }

        context.Report(
            DocumentProblemKind.InvalidValue,
            $"The parts of \"allOf\" cannot hold at once ({Describe(first)} and {Describe(second)}); this is read as any value. "
                + $"Correct one of them.",
            place,
            length: 1
        );
        return new AnySchema();
    }

    /// <summary>
    /// A part of an <c>allOf</c>: of a component its members, and its name as a base; null, and a problem told, within itself.
    /// </summary>
    private ApiSchema? ResolvePart(ApiSchema part, JsonValue place)
    {
        if (part is not ReferenceSchema reference)
        {
            return part;
        }

        // Reading the component finds its Base where it has one, even while it is being read further out.
        var target = FindBase(reference) ?? context.Schemas.Resolve(reference);
        target = FindBase(reference) ?? target;
        if (target is not null)
        {
            return target is ObjectSchema supertype ? AsBase(supertype, reference) : target;
        }

        context.Report(
            DocumentProblemKind.InvalidValue,
            $"The schema {JsonStrings.Quote(reference.Name)} is a part of itself; the part is ignored. Remove it from \"allOf\".",
            place,
            length: 1
        );
        return null;
    }

    private ApiSchema? FindBase(ReferenceSchema reference)
    {
        var named = context.Named[reference.Name];
        for (var i = 0; i < ReadingContext.MaxReferenceChain && named.Schema is ReferenceSchema alias; i++)
        {
            named = context.Named[alias.Name];
        }

        return named.Base;
    }

    // What describes the supertype as a whole does not describe a subtype.
    private static ObjectSchema AsBase(ObjectSchema supertype, ReferenceSchema reference) =>
        new()
        {
            Properties = supertype.Properties,
            AdditionalProperties = supertype.AdditionalProperties,
            AdditionalPropertiesForbidden = supertype.AdditionalPropertiesForbidden,
            Bases = EquatableArray<string>.From([reference.Name]),
            Position = reference.Position,
        };

    /// <summary>Each shape of a union together with the other part.</summary>
    private ApiSchema Distribute(ApiSchema left, ApiSchema first, ApiSchema right, ApiSchema second, JsonValue place)
    {
        var lefts = first is UnionSchema a ? a.Variants : EquatableArray<ApiSchema>.From([left]);
        var rights = second is UnionSchema b ? b.Variants : EquatableArray<ApiSchema>.From([right]);
        if (lefts.Count * (long)rights.Count > MaxProduct)
        {
            return second is UnionSchema ? second : first;
        }

        var variants = new List<ApiSchema>();
        foreach (var one in lefts)
        {
            foreach (var other in rights)
            {
                variants.Add(CombineVariant(one, other, isOtherVariant: second is UnionSchema, place));
            }
        }

        var union = (second as UnionSchema) ?? (UnionSchema)first;
        return SchemaMerger.Overlay(context.Unions.Join(variants, union.IsExclusive, union.Discriminator), union, targetWins: true);
    }

    private ApiSchema CombineVariant(ApiSchema one, ApiSchema other, bool isOtherVariant, JsonValue place)
    {
        var variant = isOtherVariant ? other : one;
        if (variant is ReferenceSchema reference && context.Named[reference.Name].IsBeingRead && FindBase(reference) is null)
        {
            return variant;
        }

        var first = ResolvePart(one, place);
        var second = ResolvePart(other, place);
        return first is null || second is null || (variant is ReferenceSchema && AddsNothing(isOtherVariant ? first : second, variant))
            ? variant
            : context.Merger.MergeSame(first, second) ?? variant;
    }

    /// <summary>
    /// What stands beside a union says no more of its members than the component does: the component itself is the shape then.
    /// </summary>
    private bool AddsNothing(ApiSchema beside, ApiSchema variant) =>
        beside
            is ObjectSchema { Properties.Count: > 0, AdditionalProperties: null, AdditionalPropertiesForbidden: false, Bases.Count: 0 } own
        && context.Schemas.Resolve(variant) is ObjectSchema component
        && own.Properties.All(property =>
            component.Properties.Find(known => known.Name == property.Name) is { } known
            && (property.Schema is AnySchema || SchemaShapeComparer.Instance.Equals(property.Schema, known.Schema))
        );

    private bool IsObject(ApiSchema schema) =>
        schema is ReferenceSchema ? context.Schemas.Resolve(schema) is ObjectSchema : schema is ObjectSchema or UnionSchema;

    /// <summary><c>{"type": "object"}</c> and nothing more.</summary>
    public static bool IsBare(ApiSchema schema) =>
        schema is ObjectSchema { AdditionalPropertiesForbidden: false, Discriminator: null } bare
        && bare.Properties.Count == 0
        && bare.Bases.Count == 0
        && bare.AdditionalProperties is null or AnySchema;

    private static string Describe(ApiSchema schema) =>
        schema switch
        {
            StringSchema => "a string",
            NumberSchema => "a number",
            BooleanSchema => "a boolean",
            ArraySchema => "a list",
            ObjectSchema => "an object",
            _ => "another shape",
        };
}

using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>
/// Reduces the variants of a union to shapes that JSON can tell apart: of text, numbers, booleans, lists and dictionaries at most one
/// each remains (the more general wins, element shapes are joined), and any number of records.
/// </summary>
internal sealed class UnionFolder(SchemaIndex index)
{
    /// <summary>The shapes in document order. One: the union is that shape. None: nothing can be told, any JSON.</summary>
    public List<ApiSchema> Fold(UnionSchema union)
    {
        var flat = new List<ApiSchema>();
        if (!Flatten(union, flat, new HashSet<string>(StringComparer.Ordinal)))
        {
            return [];
        }

        var folded = new List<ApiSchema>();
        foreach (var variant in flat)
        {
            Add(folded, variant);
        }

        if (folded.Exists(v => index.Resolve(v) is ObjectSchema { Properties.Count: 0, AdditionalProperties: AnySchema }))
        {
            folded.RemoveAll(v => Shape(v) == SchemaShape.FreeObject);
        }

        return folded;
    }

    private SchemaShape Shape(ApiSchema schema) => SchemaShapes.Of(index.Resolve(schema));

    /// <summary>Variants of unions inside unions stand beside the others. False: one of them is any JSON at all.</summary>
    private bool Flatten(UnionSchema union, List<ApiSchema> flat, HashSet<string> open)
    {
        foreach (var variant in union.Variants)
        {
            var resolved = index.Resolve(variant);
            if (resolved is UnionSchema inner)
            {
                if (variant is ReferenceSchema reference && !open.Add(reference.Name))
                {
                    continue;
                }

                if (!Flatten(inner, flat, open))
                {
                    return false;
                }
            }
            else if (SchemaShapes.Of(resolved) == SchemaShape.Any)
            {
                return false;
            }
            else
            {
                flat.Add(variant);
            }
        }

        return true;
    }

    private void Add(List<ApiSchema> folded, ApiSchema variant)
    {
        var shape = Shape(variant);
        var at = folded.FindIndex(other => Meets(Shape(other), shape));
        if (shape == SchemaShape.Record)
        {
            at = folded.FindIndex(other => other is ReferenceSchema a && variant is ReferenceSchema b && a.Name == b.Name);
        }

        if (at < 0)
        {
            folded.Add(variant);
        }
        else if (shape != SchemaShape.Record)
        {
            folded[at] = Join(folded[at], variant);
        }
    }

    /// <summary>JSON of one shape cannot be told from JSON of the other by its kind.</summary>
    private static bool Meets(SchemaShape left, SchemaShape right) =>
        left == right && left != SchemaShape.Record
        || IsText(left) && IsText(right)
        || IsNumber(left) && IsNumber(right)
        || IsList(left) && IsList(right);

    private static bool IsText(SchemaShape shape) => shape is SchemaShape.Text or SchemaShape.Enum;

    private static bool IsNumber(SchemaShape shape) => shape is SchemaShape.Number or SchemaShape.WholeEnum;

    private static bool IsList(SchemaShape shape) => shape is SchemaShape.List or SchemaShape.Tuple;

    private ApiSchema Join(ApiSchema first, ApiSchema second)
    {
        if (first is ReferenceSchema a && second is ReferenceSchema b && a.Name == b.Name)
        {
            return first;
        }

        return (index.Resolve(first), index.Resolve(second)) switch
        {
            (StringSchema left, StringSchema right) => JoinTexts(first, left, second, right),
            (NumberSchema left, NumberSchema right) => left.IsInteger
            && (!right.IsInteger || left.Enum.Count > right.Enum.Count && right.Enum.Count == 0)
                ? second
                : first,
            (ArraySchema left, ArraySchema right) => new ArraySchema
            {
                Items = JoinItems(left.Items, right.Items),
                Position = left.Position,
            },
            (ObjectSchema { AdditionalProperties: { } left } map, ObjectSchema { AdditionalProperties: { } right }) => new ObjectSchema
            {
                AdditionalProperties = JoinItems(left, right),
                Position = map.Position,
            },
            _ => first,
        };
    }

    private static ApiSchema JoinItems(ApiSchema left, ApiSchema right) =>
        left.Equals(right) ? left : new UnionSchema { Variants = new[] { left, right }.ToEquatableArray(), Position = left.Position };

    private static ApiSchema JoinTexts(ApiSchema first, StringSchema left, ApiSchema second, StringSchema right)
    {
        if (left.Enum.Count > 0 && right.Enum.Count > 0)
        {
            return left with { Enum = left.Enum.Concat(right.Enum).Distinct().ToEquatableArray(), EnumNames = default, CSharpName = null };
        }

        if (left.Enum.Count > 0 || right.Enum.Count > 0)
        {
            return left.Enum.Count > 0 ? first : second;
        }

        return left.Format == right.Format ? first : new StringSchema { Position = left.Position };
    }
}

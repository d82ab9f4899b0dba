using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>Equality of what schemas admit; texts, examples and places do not count.</summary>
internal sealed class SchemaShapeComparer : IEqualityComparer<ApiSchema>
{
    public static SchemaShapeComparer Instance { get; } = new();

    public bool Equals(ApiSchema? x, ApiSchema? y)
    {
        if (ReferenceEquals(x, y))
        {
            return true;
        }

        if (x is null || y is null || x.Nullable != y.Nullable || x.CSharpType != y.CSharpType || x.CSharpName != y.CSharpName)
        {
            return false;
        }

        return (x, y) switch
        {
            (ReferenceSchema a, ReferenceSchema b) => a.Name == b.Name,
            (StringSchema a, StringSchema b) => a.Format == b.Format
                && a.Enum == b.Enum
                && a.EnumIsOpen == b.EnumIsOpen
                && a.Pattern == b.Pattern
                && a.MinLength == b.MinLength
                && a.MaxLength == b.MaxLength,
            (NumberSchema a, NumberSchema b) => a.IsInteger == b.IsInteger
                && a.Format == b.Format
                && a.Enum == b.Enum
                && a.Minimum == b.Minimum
                && a.Maximum == b.Maximum
                && a.MultipleOf == b.MultipleOf
                && a.ExclusiveMinimum == b.ExclusiveMinimum
                && a.ExclusiveMaximum == b.ExclusiveMaximum,
            (BooleanSchema a, BooleanSchema b) => a.Only == b.Only,
            (AnySchema, AnySchema) => true,
            (ArraySchema a, ArraySchema b) => a.TupleNames == b.TupleNames
                && a.MinItems == b.MinItems
                && a.MaxItems == b.MaxItems
                && Equals(a.Items, b.Items),
            (ObjectSchema a, ObjectSchema b) => AreEqual(a, b),
            (UnionSchema a, UnionSchema b) => a.IsExclusive == b.IsExclusive
                && Equals(a.Discriminator, b.Discriminator)
                && AreEqual(a.Variants, b.Variants),
            _ => false,
        };
    }

    public int GetHashCode(ApiSchema obj) =>
        obj switch
        {
            ReferenceSchema reference => StringComparer.Ordinal.GetHashCode(reference.Name),
            StringSchema text => 1 + text.Enum.GetHashCode(),
            NumberSchema number => 2 + number.Enum.GetHashCode(),
            ArraySchema array => 3 + (GetHashCode(array.Items) * 31),
            ObjectSchema { Properties.Count: 0 } => 4,
            ObjectSchema named => 5
                + (named.Properties.Count * 31)
                + StringComparer.Ordinal.GetHashCode(named.Properties[named.Properties.Count - 1].Name),
            UnionSchema union => 6 + union.Variants.Count,
            BooleanSchema => 7,
            _ => 8,
        };

    private bool AreEqual(ObjectSchema a, ObjectSchema b)
    {
        if (
            a.Properties.Count != b.Properties.Count
            || a.AdditionalPropertiesForbidden != b.AdditionalPropertiesForbidden
            || a.Bases != b.Bases
            || !Equals(a.Discriminator, b.Discriminator)
            || !Equals(a.AdditionalProperties, b.AdditionalProperties)
        )
        {
            return false;
        }

        for (var i = 0; i < a.Properties.Count; i++)
        {
            if (
                a.Properties[i].Name != b.Properties[i].Name
                || a.Properties[i].Required != b.Properties[i].Required
                || a.Properties[i].AlsoNamed != b.Properties[i].AlsoNamed
                || !Equals(a.Properties[i].Schema, b.Properties[i].Schema)
            )
            {
                return false;
            }
        }

        return true;
    }

    private bool AreEqual(EquatableArray<ApiSchema> a, EquatableArray<ApiSchema> b)
    {
        if (a.Count != b.Count)
        {
            return false;
        }

        for (var i = 0; i < a.Count; i++)
        {
            if (!Equals(a[i], b[i]))
            {
                return false;
            }
        }

        return true;
    }
}

using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>Two shapes of one kind made one.</summary>
internal sealed class SchemaMerger
{
    // Members that all allOf of a document may bring together.
    private const int MaxMergedProperties = 2_000_000;

    private int _mergedProperties;

    /// <summary>The target with the texts and flags of another schema.</summary>
    public static ApiSchema Overlay(ApiSchema target, ApiSchema texts, bool targetWins = false)
    {
        var (strong, weak) = targetWins ? (target, texts) : (texts, target);
        return target with
        {
            Description = strong.Description ?? weak.Description,
            Title = strong.Title ?? weak.Title,
            Nullable = target.Nullable || texts.Nullable,
            Deprecated = target.Deprecated || texts.Deprecated,
            ReadOnly = target.ReadOnly || texts.ReadOnly,
            WriteOnly = target.WriteOnly || texts.WriteOnly,
            DefaultJson = strong.DefaultJson ?? weak.DefaultJson,
            ExampleJson = strong.ExampleJson ?? weak.ExampleJson,
            CSharpType = strong.CSharpType ?? weak.CSharpType,
            CSharpName = strong.CSharpName ?? weak.CSharpName,
        };
    }

    /// <summary>Both as one; null where they are of different kinds.</summary>
    public ApiSchema? MergeSame(ApiSchema first, ApiSchema second)
    {
        var merged = (first, second) switch
        {
            (ObjectSchema a, ObjectSchema b) => Merge(a, b),
            (StringSchema a, StringSchema b) => Merge(a, b),
            (NumberSchema a, NumberSchema b) => Merge(a, b),
            (BooleanSchema a, BooleanSchema b) => b with { Only = b.Only ?? a.Only },
            (ArraySchema a, ArraySchema b) => b with
            {
                Items = MergeMember(a.Items, b.Items),
                TupleNames = b.TupleNames.Count > 0 ? b.TupleNames : a.TupleNames,
            },
            (_, AnySchema) => first,
            (AnySchema, _) => second,
            _ => null,
        };
        if (merged is null)
        {
            return null;
        }

        var described = Overlay(merged, first, targetWins: true);
        return described with { Nullable = first.Nullable && second.Nullable };
    }

    public ObjectSchema Merge(ObjectSchema first, ObjectSchema second)
    {
        _mergedProperties += first.Properties.Count + second.Properties.Count;
        var isFull = _mergedProperties > MaxMergedProperties;
        return second with
        {
            Properties = isFull ? second.Properties : Merge(Excluding(first, second), Excluding(second, first)),
            AdditionalProperties = second.AdditionalProperties ?? first.AdditionalProperties,
            AdditionalPropertiesForbidden = Forbids(first, second) || Forbids(second, first),
            Bases =
                first.Bases.Count == 0
                    ? second.Bases
                    : first.Bases.Concat(second.Bases).Distinct(StringComparer.Ordinal).ToEquatableArray(),
            Discriminator = second.Discriminator ?? first.Discriminator,
        };
    }

    private static bool Forbids(ObjectSchema one, ObjectSchema other) =>
        one.AdditionalPropertiesForbidden && (other.AdditionalPropertiesForbidden || other.Properties.Count == 0);

    /// <summary>The members of one part, those marked that the other part forbids.</summary>
    private static EquatableArray<ApiProperty> Excluding(ObjectSchema one, ObjectSchema other) =>
        other.AdditionalPropertiesForbidden && other.Properties.Count > 0
            ? one.Properties.ConvertAll(property =>
                other.Properties.Exists(known => known.Name == property.Name) ? property : property with { IsExcluded = true }
            )
            : one.Properties;

    public EquatableArray<ApiProperty> Merge(EquatableArray<ApiProperty> first, EquatableArray<ApiProperty> second)
    {
        if (first.Count == 0 || second.Count == 0)
        {
            return first.Count == 0 ? second : first;
        }

        var merged = new List<ApiProperty>(first.Count + second.Count);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var property in first)
        {
            places[property.Name] = merged.Count;
            merged.Add(property);
        }

        foreach (var property in second)
        {
            if (places.TryGetValue(property.Name, out var place))
            {
                var old = merged[place];
                merged[place] = new ApiProperty(property.Name, MergeMember(old.Schema, property.Schema), old.Required || property.Required)
                {
                    AlsoNamed = property.AlsoNamed.Count > 0 ? property.AlsoNamed : old.AlsoNamed,
                    IsExcluded = old.IsExcluded || property.IsExcluded || AreOfDifferentKinds(old.Schema, property.Schema),
                };
            }
            else
            {
                places[property.Name] = merged.Count;
                merged.Add(property);
            }
        }

        return merged.ToEquatableArray();
    }

    private static bool AreOfDifferentKinds(ApiSchema first, ApiSchema second) =>
        KindOf(first) is { } one && KindOf(second) is { } other && one != other;

    private static string? KindOf(ApiSchema schema) =>
        schema switch
        {
            StringSchema => "string",
            NumberSchema => "number",
            BooleanSchema => "boolean",
            ArraySchema => "array",
            ObjectSchema => "object",
            _ => null,
        };

    /// <summary>A member that two parts describe: the later wins, but what says nothing never hides what says something.</summary>
    private ApiSchema MergeMember(ApiSchema first, ApiSchema second)
    {
        if (second is AnySchema || (AllOfMerger.IsBare(second) && first is ObjectSchema or ReferenceSchema or UnionSchema))
        {
            return Overlay(first, second);
        }

        if (first is AnySchema || first is ReferenceSchema || second is ReferenceSchema)
        {
            return Overlay(second, first, targetWins: true) with { Nullable = second.Nullable };
        }

        return MergeSame(first, second) ?? second;
    }

    public static StringSchema Merge(StringSchema first, StringSchema second) =>
        second with
        {
            Format = second.Format ?? first.Format,
            Enum = MergeEnum(first.Enum, second.Enum),
            EnumNames = second.Enum.Count == 0 ? first.EnumNames : second.EnumNames,
            EnumIsOpen =
                (first.EnumIsOpen || first.Enum.Count == 0)
                && (second.EnumIsOpen || second.Enum.Count == 0)
                && (first.EnumIsOpen || second.EnumIsOpen),
            Pattern = second.Pattern ?? first.Pattern,
            MinLength = second.MinLength ?? first.MinLength,
            MaxLength = second.MaxLength ?? first.MaxLength,
        };

    public static NumberSchema Merge(NumberSchema first, NumberSchema second) =>
        second with
        {
            IsInteger = first.IsInteger || second.IsInteger,
            Format = second.Format ?? first.Format,
            Enum = MergeEnum(first.Enum, second.Enum),
            EnumNames = second.Enum.Count == 0 ? first.EnumNames : second.EnumNames,
            Minimum = second.Minimum ?? first.Minimum,
            ExclusiveMinimum = second.Minimum is null ? first.ExclusiveMinimum : second.ExclusiveMinimum,
            Maximum = second.Maximum ?? first.Maximum,
            MultipleOf = second.MultipleOf ?? first.MultipleOf,
            ExclusiveMaximum = second.Maximum is null ? first.ExclusiveMaximum : second.ExclusiveMaximum,
        };

    private static EquatableArray<string> MergeEnum(EquatableArray<string> first, EquatableArray<string> second)
    {
        if (first.Count == 0 || second.Count == 0)
        {
            return first.Count == 0 ? second : first;
        }

        var common = second.Intersect(first, StringComparer.Ordinal).ToEquatableArray();
        return common.Count == 0 ? second : common;
    }
}

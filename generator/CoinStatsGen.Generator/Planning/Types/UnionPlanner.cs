using System;
using System.Collections.Generic;
using System.Linq;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.Generator.Planning.Naming;
using CoinStatsGen.Generator.Planning.Plans;
using CoinStatsGen.Generator.Planning.Schemas;

namespace CoinStatsGen.Generator.Planning.Types;

/// <summary>Plans unions: the names of their cases, and how JSON tells them apart.</summary>
internal sealed class UnionPlanner(TypeCatalog catalog)
{
    /// <summary>What every union has; cases must not be called so either.</summary>
    public static readonly string[] Members = ["Unknown", "IsUnknown", "FromUnknown", "TryGetUnknown", "Match", "Value", "Equals", "GetHashCode", "ToString", "GetType"];

    /// <summary>Finds the types that a union names.</summary>
    public void Find(TypeDraft draft, UnionSchema union)
    {
        var variants = catalog.Variants(union);
        ValuesOf(variants, Sites(draft.Site, variants));
    }

    /// <summary>Plans a union of at least two shapes.</summary>
    public UnionPlan Plan(TypeDraft draft, UnionSchema union)
    {
        var variants = catalog.Variants(union);
        var sites = Sites(draft.Site, variants);
        var values = ValuesOf(variants, sites);
        var names = CaseNames(draft.Name, sites, values);
        var parameters = new NameScope(StringComparer.Ordinal, "Value", "unknown", "value")
            .Allot(sites.Select((s, i) => new NameRequest(s.Key, "", Identifier.Camel(names[i]))));
        var discriminator = new DiscriminatorPlanner(catalog.Index).Plan(union, variants);
        var cases = variants.Select((variant, i) => new UnionCasePlan
        {
            Name = names[i],
            ParameterName = Identifier.Escape(parameters[sites[i].Key]),
            Value = values[i],
            Kind = KindOf(catalog.Index.Resolve(variant)),
            DiscriminatorValues = discriminator is null ? default : discriminator.Values[i],
            Members = RequiredMembers(catalog.Index.Resolve(variant)),
            Converts = values[i] is NamedValue or ExternalValue or ScalarValue { Kind: not ScalarKind.Json }
                && values.IndexOf(values[i]) == i,
        }).ToList();
        return new UnionPlan
        {
            Name = draft.Name,
            JsonName = draft.JsonName,
            ConverterName = draft.ConverterName,
            Doc = DocPlanner.Type(union, "One of: " + string.Join(", ", names) + "."),
            Deprecated = union.Deprecated,
            Discriminator = discriminator?.PropertyName,
            Cases = Ranked(cases).ToEquatableArray(),
        };
    }

    /// <summary>The most particular record is tried first; at equal rank the order of the document counts, which is its meaning.</summary>
    private static List<UnionCasePlan> Ranked(List<UnionCasePlan> cases)
    {
        var ranked = new List<UnionCasePlan>(cases.Count);
        for (var i = 0; i < cases.Count; i++)
        {
            var rank = 0;
            for (var j = 0; j < cases.Count; j++)
            {
                var order = Compare(cases[j], cases[i]);
                rank += order < 0 || (order == 0 && j < i) ? 1 : 0;
            }

            ranked.Add(cases[i] with { Rank = rank });
        }

        return ranked;
    }

    /// <summary>More members first; of as many, records before dictionaries.</summary>
    private static int Compare(UnionCasePlan left, UnionCasePlan right)
    {
        var order = right.Members.Count.CompareTo(left.Members.Count);
        return order != 0 ? order : (left.Value is MapValue).CompareTo(right.Value is MapValue);
    }

    private List<ValuePlan> ValuesOf(List<ApiSchema> variants, List<TypeSite> sites)
    {
        var values = new List<ValuePlan>(variants.Count);
        for (var i = 0; i < variants.Count; i++)
        {
            values.Add(catalog.Value(variants[i], sites[i]));
        }

        return values;
    }

    private static List<TypeSite> Sites(TypeSite site, List<ApiSchema> variants)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return variants.ConvertAll(variant =>
        {
            var key = VariantKey(variant);
            seen[key] = seen.TryGetValue(key, out var count) ? count + 1 : 0;
            return site.Variant(key + "/" + seen[key].ToString(System.Globalization.CultureInfo.InvariantCulture), VariantSuffix(variant));
        });
    }

    /// <summary>Tells a variant by what it is, not by where it stands.</summary>
    private static string VariantKey(ApiSchema variant) => variant switch
    {
        ReferenceSchema reference => reference.Name,
        ObjectSchema { Properties.Count: > 0 } record => string.Join(",", record.Properties.Select(p => p.Name)),
        _ => SchemaShapes.Of(variant).ToString(),
    };

    private static string VariantSuffix(ApiSchema variant)
    {
        if (!string.IsNullOrWhiteSpace(variant.Title) && variant.Title!.Length <= 60)
        {
            return Identifier.Pascal(variant.Title);
        }

        return SchemaShapes.Of(variant) switch
        {
            SchemaShape.Record => "Object",
            SchemaShape.Enum => "Text",
            SchemaShape.Union => "Union",
            var shape => shape.ToString(),
        };
    }

    private static List<string> CaseNames(string typeName, List<TypeSite> sites, List<ValuePlan> values)
    {
        var names = new NameScope(StringComparer.Ordinal, "Case", Members);
        foreach (var prefix in new[] { "Is", "TryGet", "From" })
        {
            if (typeName.StartsWith(prefix, StringComparison.Ordinal))
            {
                names.Reserve(typeName.Substring(prefix.Length));
            }
        }

        var allotted = names.Allot(sites.Select((s, i) => new NameRequest(s.Key, "", values[i].ShapeName.Length > 0 ? values[i].ShapeName : s.Wanted)));
        return sites.ConvertAll(s => allotted[s.Key]);
    }

    private static JsonKindTest KindOf(ApiSchema? schema) => SchemaShapes.Of(schema) switch
    {
        SchemaShape.List or SchemaShape.Tuple => JsonKindTest.Array,
        SchemaShape.Text or SchemaShape.Enum => JsonKindTest.String,
        SchemaShape.Number => JsonKindTest.Number,
        SchemaShape.Boolean => JsonKindTest.Boolean,
        _ => JsonKindTest.Object,
    };

    private static EquatableArray<string> RequiredMembers(ApiSchema? schema) => schema is ObjectSchema record
        ? record.Properties.Where(p => p.Required && !p.Schema.WriteOnly).Select(p => WireText.Of(p.Name)).ToEquatableArray()
        : default;
}

using System.Globalization;
using CoinStatsGen.Generator.Identifiers;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>Gives the shapes of a union their sites: each is told by what it is, not by where it stands.</summary>
internal static class VariantSites
{
    /// <summary>The shapes in their order.</summary>
    public static List<Variant> Of(TypeSite site, List<ApiSchema> variants)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return variants.ConvertAll(variant =>
        {
            var key = KeyOf(variant);
            seen[key] = seen.TryGetValue(key, out var count) ? count + 1 : 0;
            return new Variant(variant, site.Variant(key + "/" + seen[key].ToString(CultureInfo.InvariantCulture), SuffixOf(variant)));
        });
    }

    private static string KeyOf(ApiSchema variant) =>
        variant switch
        {
            ReferenceSchema reference => reference.Name,
            ObjectSchema { Properties.Count: > 0 } record => string.Join(",", record.Properties.Select(p => p.Name)),
            _ => SchemaShapes.Of(variant).ToString(),
        };

    private static string SuffixOf(ApiSchema variant)
    {
        if (!string.IsNullOrWhiteSpace(variant.Title) && variant.Title!.Length <= 60)
        {
            return Identifier.Pascal(variant.Title);
        }

        // A component with the members that stand beside the union: they are the same for all, the component is not.
        if (variant is ObjectSchema { Bases: { Count: > 0 } bases })
        {
            return Identifier.Pascal(bases[bases.Count - 1]);
        }

        return SchemaShapes.Of(variant) switch
        {
            SchemaShape.Record => "Object",
            SchemaShape.Enum => "Text",
            SchemaShape.WholeEnum => "Number",
            SchemaShape.Union => "Union",
            var shape => shape.ToString(),
        };
    }
}

using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Planning.Types;

/// <summary>
/// Finds the member that tells the records of a union apart: the document's discriminator, else a required member with texts of its own in
/// each.
/// </summary>
internal sealed class DiscriminatorPlanner(SchemaIndex index)
{
    /// <summary>The discriminator, or null.</summary>
    public DiscriminatorPlan? Plan(UnionSchema union, List<ApiSchema> variants)
    {
        if (Declared(union) is { } declared)
        {
            var own = OwnTexts(variants, declared);
            var values = Texts(variants, variant => DeclaredTexts(declared, variant).Concat(OwnTexts(variant, declared, own)));
            if (values.Any(v => v.Count > 0))
            {
                return new DiscriminatorPlan(WireText.Of(declared.PropertyName), values);
            }
        }

        return Inferred(variants);
    }

    /// <summary>
    /// The document's discriminator; of a union of unions, whose shapes stand beside each other here, the one they share.
    /// </summary>
    private ApiDiscriminator? Declared(UnionSchema union)
    {
        if (union.Discriminator is not null)
        {
            return union.Discriminator;
        }

        var inner = union
            .Variants.Select(v => index.Resolve(v))
            .OfType<UnionSchema>()
            .Select(u => u.Discriminator)
            .OfType<ApiDiscriminator>()
            .ToList();
        return inner.Count > 0 && inner.All(d => d.PropertyName == inner[0].PropertyName)
            ? new ApiDiscriminator(inner[0].PropertyName, inner.SelectMany(d => d.Mapping).ToEquatableArray())
            : null;
    }

    private static List<EquatableArray<string>> Texts(List<ApiSchema> variants, Func<ApiSchema, IEnumerable<string>> texts)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return variants.ConvertAll(variant => texts(variant).Select(WireText.Of).Where(taken.Add).ToEquatableArray());
    }

    /// <summary>What the mapping says; without it, the name of the schema.</summary>
    private static List<string> DeclaredTexts(ApiDiscriminator discriminator, ApiSchema variant)
    {
        if (variant is not ReferenceSchema reference)
        {
            return [];
        }

        var mapped = discriminator.Mapping.Where(m => m.SchemaName == reference.Name).Select(m => m.Value).ToList();
        return mapped.Count > 0 ? mapped : [reference.Name];
    }

    /// <summary>
    /// Texts that one variant alone allows, and that the mapping gives to none: an enum inherited from a common base tells nothing.
    /// </summary>
    private HashSet<string> OwnTexts(List<ApiSchema> variants, ApiDiscriminator discriminator)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        var all = new HashSet<string>(discriminator.Mapping.Select(m => m.Value), StringComparer.Ordinal);
        foreach (
            var text in variants
                .Select(v => Member(v, discriminator.PropertyName))
                .OfType<StringSchema>()
                .SelectMany(m => m.Enum.Distinct(StringComparer.Ordinal))
        )
        {
            if (all.Add(text))
            {
                own.Add(text);
            }
            else
            {
                own.Remove(text);
            }
        }

        return own;
    }

    private IEnumerable<string> OwnTexts(ApiSchema variant, ApiDiscriminator discriminator, HashSet<string> own) =>
        Member(variant, discriminator.PropertyName) is { } member ? member.Enum.Where(own.Contains) : [];

    private DiscriminatorPlan? Inferred(List<ApiSchema> variants)
    {
        var records = variants.Where(v => index.Resolve(v) is ObjectSchema { Properties.Count: > 0 }).ToList();
        if (records.Count < 2)
        {
            return null;
        }

        foreach (var property in ((ObjectSchema)index.Resolve(records[0])!).Properties)
        {
            var members = records.ConvertAll(r => Member(r, property.Name));
            if (members.All(m => m is { Enum.Count: > 0, EnumIsOpen: false }) && AreDisjoint(members))
            {
                return new DiscriminatorPlan(
                    WireText.Of(property.Name),
                    Texts(variants, v => Member(v, property.Name) is { } member ? member.Enum : [])
                );
            }
        }

        return null;
    }

    private static bool AreDisjoint(List<StringSchema?> members)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return members.All(m => m!.Enum.All(seen.Add));
    }

    private StringSchema? Member(ApiSchema variant, string name) =>
        index.Resolve(variant) is ObjectSchema record && record.Properties.Find(p => p.Name == name && p.Required) is { } property
            ? index.Resolve(property.Schema) as StringSchema
            : null;
}

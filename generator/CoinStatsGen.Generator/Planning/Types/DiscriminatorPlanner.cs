using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Planning.Types;

/// <summary>
/// Finds the member by which the document names the records of a union: the union's own discriminator, else that of the unions it is made
/// of, else that of a component which its records include.
/// </summary>
internal sealed class DiscriminatorPlanner(SchemaIndex index)
{
    private const int MaxDepth = 16;

    /// <summary>The discriminator, or null.</summary>
    public DiscriminatorPlan? Plan(UnionSchema union, List<ApiSchema> variants)
    {
        if (Declared(union, variants) is not var (declared, named))
        {
            return null;
        }

        var own = OwnTexts(variants, declared);
        var shared = SharedBases(variants);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var values = variants.ConvertAll(variant =>
            (named.Contains(variant) ? DeclaredTexts(declared, variant, shared) : [])
                .Concat(ListedValues.Of(Member(variant, declared.PropertyName)).Where(own.Contains))
                .Select(WireText.Of)
                .Where(taken.Add)
                .ToEquatableArray()
        );
        return values.Exists(static v => v.Count > 0) ? new DiscriminatorPlan(WireText.Of(declared.PropertyName), values) : null;
    }

    /// <summary>The discriminator, and the variants that it names.</summary>
    private (ApiDiscriminator Discriminator, List<ApiSchema> Named)? Declared(UnionSchema union, List<ApiSchema> variants)
    {
        if (union.Discriminator is not null)
        {
            return (union.Discriminator, variants);
        }

        var found = union
            .Variants.Select(v => index.Resolve(v))
            .OfType<UnionSchema>()
            .Where(static u => u.Discriminator is not null)
            .Select(u => (u.Discriminator!, variants.FindAll(v => u.Variants.Contains(v))))
            .Concat(Inherited(variants))
            .ToList();
        if (found.Count == 0)
        {
            return null;
        }

        var property = found[0].Item1.PropertyName;
        var same = found.FindAll(one => one.Item1.PropertyName == property);
        return (
            new ApiDiscriminator(property, same.SelectMany(static one => one.Item1.Mapping).Distinct().ToEquatableArray()),
            same.SelectMany(static one => one.Item2).ToList()
        );
    }

    /// <summary>The discriminators of components that two variants or more include.</summary>
    private IEnumerable<(ApiDiscriminator Discriminator, List<ApiSchema> Named)> Inherited(List<ApiSchema> variants) =>
        variants
            .SelectMany(v => BasesOf(v, 0))
            .Distinct(StringComparer.Ordinal)
            .Select(name => (index.FindRecord(name)?.Discriminator!, variants.FindAll(v => BasesOf(v, 0).Contains(name))))
            .Where(static one => one.Item1 is not null && one.Item2.Count > 1);

    private IEnumerable<string> BasesOf(ApiSchema variant, int depth) =>
        depth < MaxDepth && (variant is ReferenceSchema named ? index.FindRecord(named.Name) : variant as ObjectSchema) is { } record
            ? record.Bases.SelectMany(name => BasesOf(new ReferenceSchema { Name = name }, depth + 1).Prepend(name))
            : [];

    private List<string> SharedBases(List<ApiSchema> variants)
    {
        var bases = variants.ConvertAll(v => BasesOf(v, 0).ToList());
        return bases[0].FindAll(name => bases.TrueForAll(own => own.Contains(name)));
    }

    /// <summary>What the mapping says; without it, the name of the schema, or how the list of values writes it.</summary>
    private List<string> DeclaredTexts(ApiDiscriminator discriminator, ApiSchema variant, List<string> shared)
    {
        var names = variant switch
        {
            ReferenceSchema reference => [reference.Name],
            ObjectSchema merged => merged.Bases.Where(name => !shared.Contains(name)).ToList(),
            _ => [],
        };
        var mapped = discriminator.Mapping.Where(m => names.Contains(m.SchemaName)).Select(static m => m.Value).ToList();
        return mapped.Count > 0
            ? mapped
            : names.ConvertAll(name => TagNames.Find(ListedValues.Of(Member(variant, discriminator.PropertyName)), name) ?? name);
    }

    /// <summary>
    /// Values that one variant alone allows, and that the mapping gives to none: a list inherited from a common base tells nothing.
    /// </summary>
    private HashSet<string> OwnTexts(List<ApiSchema> variants, ApiDiscriminator discriminator)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        var all = new HashSet<string>(discriminator.Mapping.Select(m => m.Value), StringComparer.Ordinal);
        foreach (
            var text in variants.SelectMany(v => ListedValues.Of(Member(v, discriminator.PropertyName)).Distinct(StringComparer.Ordinal))
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

    private ApiSchema? Member(ApiSchema variant, string name) =>
        index.Resolve(variant) is ObjectSchema record && record.Properties.Find(p => p.Name == name) is { } property
            ? index.Resolve(property.Schema)
            : null;
}

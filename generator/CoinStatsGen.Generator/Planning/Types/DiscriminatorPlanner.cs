using System;
using System.Collections.Generic;
using System.Linq;
using CoinStatsGen.ApiModel.Collections;
using CoinStatsGen.ApiModel.Model;
using CoinStatsGen.Generator.Planning.Schemas;

namespace CoinStatsGen.Generator.Planning.Types;

/// <summary>Finds the member that tells the records of a union apart: the document's discriminator, else a required member with texts of its own in each.</summary>
internal sealed class DiscriminatorPlanner(SchemaIndex index)
{
    /// <summary>The discriminator, or null.</summary>
    public DiscriminatorPlan? Plan(UnionSchema union, List<ApiSchema> variants)
    {
        if (union.Discriminator is { } declared)
        {
            var values = Texts(variants, variant => DeclaredTexts(declared, variant));
            if (values.Any(v => v.Count > 0))
            {
                return new DiscriminatorPlan(WireText.Of(declared.PropertyName), values);
            }
        }

        return Inferred(variants);
    }

    private static List<EquatableArray<string>> Texts(List<ApiSchema> variants, Func<ApiSchema, IEnumerable<string>> texts)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return variants.ConvertAll(variant => texts(variant).Select(WireText.Of).Where(taken.Add).ToEquatableArray());
    }

    private List<string> DeclaredTexts(ApiDiscriminator discriminator, ApiSchema variant)
    {
        var texts = new List<string>();
        if (variant is ReferenceSchema reference)
        {
            texts.AddRange(discriminator.Mapping.Where(m => m.SchemaName == reference.Name).Select(m => m.Value));
            if (texts.Count == 0)
            {
                texts.Add(reference.Name);
            }
        }

        if (Member(variant, discriminator.PropertyName) is StringSchema { Enum.Count: > 0 } member && texts.Count < 2)
        {
            texts.AddRange(member.Enum);
        }

        return texts;
    }

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
                    Texts(variants, v => Member(v, property.Name) is { } member ? member.Enum : []));
            }
        }

        return null;
    }

    private static bool AreDisjoint(List<StringSchema?> members)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return members.All(m => m!.Enum.All(seen.Add));
    }

    private StringSchema? Member(ApiSchema variant, string name)
        => index.Resolve(variant) is ObjectSchema record && record.Properties.FirstOrDefault(p => p.Name == name && p.Required) is { } property
            ? index.Resolve(property.Schema) as StringSchema
            : null;
}

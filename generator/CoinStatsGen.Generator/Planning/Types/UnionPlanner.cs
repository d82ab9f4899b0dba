using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.Generator.Identifiers;
using CoinStatsGen.Generator.Naming;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Planning.Types;

/// <summary>Plans unions: the names of their cases, and how JSON tells them apart.</summary>
internal sealed class UnionPlanner(ValuePlanner planner)
{
    /// <summary>Plans a union of at least two shapes.</summary>
    public UnionPlan Plan(FoundType type, UnionSchema union)
    {
        var own = planner.Names.Types[type];
        var found = planner.Catalog.Variants(union, type.Site);
        var (variants, sites) = (found.ConvertAll(static v => v.Schema), found.ConvertAll(static v => v.Site));
        var values = found.ConvertAll(v => planner.Value(v.Schema, v.Site));
        var names = CaseNames(own.Name, sites, values);
        var parameters = new NameScope(StringComparer.Ordinal, "Value", "unknown", "value").Allot(
            sites.Select((s, i) => new NameRequest(s.Key, "", Identifier.Camel(names[i])))
        );
        var discriminator = new DiscriminatorPlanner(planner.Index).Plan(union, variants);
        var cases = variants
            .Select(
                (variant, i) =>
                    new UnionCasePlan
                    {
                        Name = names[i],
                        ParameterName = Identifier.Escape(parameters[sites[i].Key]),
                        Value = values[i],
                        Kind = KindOf(planner.Index.Resolve(variant)),
                        DiscriminatorValues = discriminator is null ? default : discriminator.Values[i],
                        Members = RequiredMembers(planner.Index.Resolve(variant)),
                        Converts =
                            values[i] is NamedValue or ExternalValue or ScalarValue { Kind: not ScalarKind.Json }
                            && values.IndexOf(values[i]) == i,
                    }
            )
            .ToList();
        return new UnionPlan
        {
            Name = own.Name,
            JsonName = own.Value.JsonName,
            ConverterName = own.Converter,
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

    private static List<string> CaseNames(string typeName, List<TypeSite> sites, List<ValuePlan> values)
    {
        var names = new NameScope(StringComparer.Ordinal, "Case", MemberNames.OfUnion);
        foreach (var prefix in new[] { "Is", "TryGet", "From" })
        {
            if (typeName.StartsWith(prefix, StringComparison.Ordinal))
            {
                names.Reserve(typeName.Substring(prefix.Length));
            }
        }

        var allotted = names.Allot(
            sites.Select((s, i) => new NameRequest(s.Key, "", values[i].ShapeName.Length > 0 ? values[i].ShapeName : s.Wanted))
        );
        return sites.ConvertAll(s => allotted[s.Key]);
    }

    private static JsonKindTest KindOf(ApiSchema? schema) =>
        SchemaShapes.Of(schema) switch
        {
            SchemaShape.List or SchemaShape.Tuple => JsonKindTest.Array,
            SchemaShape.Text or SchemaShape.Enum => JsonKindTest.String,
            SchemaShape.Number => JsonKindTest.Number,
            SchemaShape.Boolean => JsonKindTest.Boolean,
            _ => JsonKindTest.Object,
        };

    private static EquatableArray<string> RequiredMembers(ApiSchema? schema) =>
        schema is ObjectSchema record
            ? record.Properties.Where(p => p.Required && !p.Schema.WriteOnly).Select(p => WireText.Of(p.Name)).ToEquatableArray()
            : default;
}

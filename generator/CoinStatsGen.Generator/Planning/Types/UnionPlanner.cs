using CoinStatsGen.Generator.Diagnostics;
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
    private readonly List<PlanProblem> _problems = [];

    /// <summary>Shapes that cannot be told apart.</summary>
    public IEnumerable<PlanProblem> Problems => _problems.OrderBy(static p => p.Position.Offset);

    /// <summary>Plans a union of at least two shapes.</summary>
    public UnionPlan Plan(FoundType type, UnionSchema union)
    {
        var own = planner.Names.Types[type];
        var found = planner.Catalog.Variants(union, type.Site);
        var (variants, sites) = (found.ConvertAll(static v => v.Schema), found.ConvertAll(static v => v.Site));
        var values = found.ConvertAll(v => planner.Value(v.Schema, v.Site));
        var names = CaseNames(own.Name, found, values);
        var parameters = new NameScope(StringComparer.Ordinal, "Value", "unknown", "value").Allot(
            sites.Select((s, i) => new NameRequest(s.Key, "", Identifier.Camel(names[i])))
        );
        var cases = variants
            .Select(
                (variant, i) =>
                    new UnionCasePlan
                    {
                        Name = names[i],
                        ParameterName = Identifier.Escape(parameters[sites[i].Key]),
                        Value = values[i],
                        Kind = KindOf(planner.Index.Resolve(variant)),
                        Fit = FitOf(values[i]),
                        Members = RequiredMembers(planner.Index.Resolve(variant)),
                        Converts =
                            values[i] is NamedValue or ExternalValue or ScalarValue { Kind: not ScalarKind.Json }
                            && values.IndexOf(values[i]) == i,
                    }
            )
            .ToList();
        var (tag, shapes) = Shapes(union, variants, names);
        return new UnionPlan
        {
            Name = own.Name,
            JsonName = own.Value.JsonName,
            ConverterName = own.Converter,
            Doc = DocPlanner.Type(union, "One of: " + string.Join(", ", names) + "."),
            Deprecated = union.Deprecated,
            Cases = cases.ToEquatableArray(),
            Tag = tag,
            Shapes = shapes.ToEquatableArray(),
        };
    }

    private (string? Tag, List<ShapePlan> Shapes) Shapes(UnionSchema union, List<ApiSchema> variants, List<string> names)
    {
        var objects = Enumerable.Range(0, variants.Count).Where(i => planner.Index.Resolve(variants[i]) is ObjectSchema).ToList();
        var tags = new DiscriminatorPlanner(planner.Index).Plan(union, variants);
        if (objects.Count == 0 || (objects.Count == 1 && (tags is null || tags.Values[objects[0]].Count == 0)))
        {
            return (null, []);
        }

        var all = new ShapePlanner(planner.Index).Plan(objects.Select(i => variants[i]));
        if (tags is not null)
        {
            all = all.Select((shape, i) => Tagged(shape, tags.PropertyName, tags.Values[objects[i]])).ToList();
        }

        ReportAlike(union, all, objects.ConvertAll(i => names[i]));
        return (tags?.PropertyName, ShapePlanner.WithoutCommon(all));
    }

    /// <summary>A shape that is named by its tag, and must have it, needs nothing else to be told.</summary>
    private static ShapePlan Tagged(ShapePlan shape, string tag, EquatableArray<string> values) =>
        values.Count > 0 && shape.Members.Find(m => m.Name == tag && m.Required) is { } member
            ? new ShapePlan(new[] { member }.ToEquatableArray()) { Tags = values }
            : shape with
            {
                Tags = values,
            };

    private void ReportAlike(UnionSchema union, List<ShapePlan> shapes, List<string> names)
    {
        for (var later = 1; later < shapes.Count; later++)
        {
            var first = shapes.FindIndex(shape => shape.Members.Count > 0 && FitPlanner.AreAlike(shape, shapes[later]));
            if (first >= 0 && first < later)
            {
                _problems.Add(
                    new PlanProblem(
                        DiagnosticIds.AlikeShapes,
                        $"The shapes {names[first]} and {names[later]} of this union have the same members: what is meant as "
                            + $"{names[later]} is read as {names[first]}. Give them a discriminator, or a member with a value of its own.",
                        union.Position
                    )
                );
            }
        }
    }

    /// <summary>What a text or number must be where its type cannot hold each.</summary>
    private static FitPlan? FitOf(ValuePlan value) =>
        value is ScalarValue { Kind: not (ScalarKind.String or ScalarKind.Boolean or ScalarKind.Double or ScalarKind.Json) } scalar
            ? new FitPlan(scalar.FitKind)
        : value is NamedValue { Kind: NamedKind.WholeEnum } ? new FitPlan("i")
        : null;

    private static List<string> CaseNames(string typeName, List<Variant> variants, List<ValuePlan> values)
    {
        var names = new NameScope(StringComparer.Ordinal, "Case", MemberNames.OfUnion);
        foreach (var prefix in new[] { "Is", "TryGet", "From" })
        {
            if (typeName.StartsWith(prefix, StringComparison.Ordinal))
            {
                names.Reserve(typeName.Substring(prefix.Length));
            }
        }

        var allotted = names.Allot(variants.Select((v, i) => new NameRequest(v.Site.Key, "", NameOf(v, values[i]))));
        return variants.ConvertAll(v => allotted[v.Site.Key]);
    }

    private static string NameOf(Variant variant, ValuePlan value) =>
        value switch
        {
            ScalarValue { Kind: ScalarKind.Json } when variant.Schema is ReferenceSchema component => Identifier.Pascal(component.Name),
            ScalarValue { Kind: ScalarKind.Json } => "Object",
            { ShapeName.Length: > 0 } => value.ShapeName,
            _ => variant.Site.Wanted,
        };

    private static JsonKindTest KindOf(ApiSchema? schema) =>
        SchemaShapes.Of(schema) switch
        {
            SchemaShape.List or SchemaShape.Tuple => JsonKindTest.Array,
            SchemaShape.Text or SchemaShape.Enum => JsonKindTest.String,
            SchemaShape.Number or SchemaShape.WholeEnum => JsonKindTest.Number,
            SchemaShape.Boolean => JsonKindTest.Boolean,
            _ => JsonKindTest.Object,
        };

    private static EquatableArray<string> RequiredMembers(ApiSchema? schema) =>
        schema is ObjectSchema record
            ? record.Properties.Where(p => p.Required && !p.Schema.WriteOnly).Select(p => WireText.Of(p.Name)).ToEquatableArray()
            : default;
}

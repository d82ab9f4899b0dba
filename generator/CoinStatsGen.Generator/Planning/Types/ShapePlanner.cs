using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Planning.Types;

/// <summary>
/// Plans what tells the objects of a union apart: which members each declares, requires and forbids, and what those hold. What is alike in
/// all of them tells nothing, and is left out.
/// </summary>
internal sealed class ShapePlanner(SchemaIndex index)
{
    // Answers in wrappers in wrappers are told; beyond that one look costs more than it is worth.
    private const int MaxDepth = 3;

    private readonly FitPlanner _fits = new(index);

    /// <summary>The shapes of variants that are objects, in their order, with all that is known of them.</summary>
    public List<ShapePlan> Plan(IEnumerable<ApiSchema> variants) =>
        PlanAll([.. variants.Select(variant => (ObjectSchema)index.Resolve(variant)!)], depth: 0);

    private List<ShapePlan> PlanAll(List<ObjectSchema> records, int depth)
    {
        var inner = depth < MaxDepth ? Inner(records, depth) : [];
        return records.ConvertAll(record => new ShapePlan(record.Properties.SelectMany(MembersOf).ToEquatableArray())
        {
            Rest = _fits.OfRest(record),
        });

        IEnumerable<ShapeMemberPlan> MembersOf(ApiProperty property)
        {
            var fit = _fits.Of(property.Schema);
            if (inner.TryGetValue(property.Schema, out var shape))
            {
                fit = fit.Kinds.Contains('a') ? fit with { Item = fit.Item! with { Shape = shape } } : fit with { Shape = shape };
            }

            var isRequired = property.Required && !property.Schema.WriteOnly && property.AlsoNamed.Count == 0;
            yield return new ShapeMemberPlan(WireText.Of(property.Name), isRequired, fit);
            foreach (var name in property.AlsoNamed)
            {
                yield return new ShapeMemberPlan(WireText.Of(name), Required: false, fit);
            }
        }
    }

    /// <summary>The shapes of objects that stand in members of one name, themselves or as elements, where they differ.</summary>
    private Dictionary<ApiSchema, ShapePlan> Inner(List<ObjectSchema> records, int depth)
    {
        var found = new Dictionary<ApiSchema, ShapePlan>();
        foreach (var group in records.SelectMany(static r => r.Properties).GroupBy(static p => p.Name, StringComparer.Ordinal))
        {
            var schemas = group.Select(static p => p.Schema).Where(s => RecordIn(s) is not null).Distinct().ToList();
            if (schemas.Count < 2)
            {
                continue;
            }

            var shapes = WithoutCommon(PlanAll(schemas.ConvertAll(s => RecordIn(s)!), depth + 1));
            for (var i = 0; i < schemas.Count; i++)
            {
                found[schemas[i]] = shapes[i];
            }
        }

        return found;
    }

    private ObjectSchema? RecordIn(ApiSchema schema) =>
        index.Resolve(schema) switch
        {
            ObjectSchema { Properties.Count: > 0 } record => record,
            ArraySchema { TupleNames.Count: 0 } list => index.Resolve(list.Items) as ObjectSchema is { Properties.Count: > 0 } element
                ? element
                : null,
            _ => null,
        };

    /// <summary>Only what tells them apart: a member that all of them have alike is left out, unless it is required.</summary>
    public static List<ShapePlan> WithoutCommon(List<ShapePlan> shapes)
    {
        var skipsRest = shapes.TrueForAll(static s => s.Rest is null);
        var common = shapes[0].Members.Where(m => shapes.TrueForAll(s => s.Members.Contains(m))).ToList();
        var listed = shapes[0]
            .Members.Where(m =>
                m.Fit.Literals.Count > 0
                && shapes.TrueForAll(s => s.Members.Exists(o => o.Name == m.Name && o.Fit.Literals == m.Fit.Literals))
            )
            .Select(static m => m.Name)
            .ToList();
        return shapes.ConvertAll(shape =>
            shape with
            {
                Members = shape
                    .Members.Where(m => m.Required || !skipsRest || !common.Contains(m))
                    .Select(m => listed.Contains(m.Name) ? m with { Fit = m.Fit with { Literals = default } } : m)
                    .ToEquatableArray(),
            }
        );
    }
}

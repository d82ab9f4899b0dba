using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Planning.Types;

/// <summary>Finds which values of which member tell that a record is meant: what unions with a discriminator say of their shapes.</summary>
internal sealed class TagFinder
{
    private readonly Dictionary<(FoundType Type, string Member), List<string>> _tags = [];

    public TagFinder(ValuePlanner values)
    {
        var planner = new DiscriminatorPlanner(values.Index);
        foreach (var type in values.Found.Types.Where(static t => t.Shape == SchemaShape.Union))
        {
            var union = (UnionSchema)type.Schema;
            var variants = values.Catalog.Variants(union, type.Site);
            if (planner.Plan(union, variants.ConvertAll(static v => v.Schema)) is { } plan)
            {
                for (var i = 0; i < variants.Count; i++)
                {
                    Add(values.Catalog.Value(variants[i].Schema, variants[i].Site), plan.PropertyName, plan.Values[i]);
                }
            }
        }
    }

    /// <summary>The values of a member of a record; empty where it is no discriminator.</summary>
    public EquatableArray<string> Of(FoundType type, string member) =>
        _tags.TryGetValue((type, member), out var tags) ? tags.ToEquatableArray() : default;

    private void Add(ValuePlan value, string member, EquatableArray<string> tags)
    {
        if (value is not FoundValue { Type: var type } || tags.Count == 0)
        {
            return;
        }

        if (!_tags.TryGetValue((type, member), out var known))
        {
            _tags.Add((type, member), known = []);
        }

        known.AddRange(tags.Where(tag => !known.Contains(tag)));
    }
}

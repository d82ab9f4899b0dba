using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary><c>prefixItems</c> and <c>items</c>.</summary>
internal sealed class ItemsRule(IReadOnlyList<SchemaRules> first, SchemaRules? others) : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
    {
        if (value.Kind != JsonKind.Array)
        {
            return true;
        }

        var (holds, index) = (true, 0);
        foreach (var item in value.Items)
        {
            var rules = index < first.Count ? first[index] : others;
            if (rules is null)
            {
                break;
            }

            run.Push(index++);
            holds &= rules.Holds(run, item);
            run.Pop();
        }

        seen?.AddFirst(index);
        return holds;
    }
}

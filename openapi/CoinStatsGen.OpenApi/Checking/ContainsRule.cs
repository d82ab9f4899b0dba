using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary><c>contains</c> with its counts.</summary>
internal sealed class ContainsRule(SchemaRules one, int least, int most) : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
    {
        if (value.Kind != JsonKind.Array)
        {
            return true;
        }

        var (index, count) = (0, 0);
        foreach (var item in value.Items)
        {
            var current = item;
            if (run.Try(() => one.Holds(run, current), out _))
            {
                count++;
                seen?.Add(index);
            }

            index++;
        }

        return CountWords.Holds(run, SchemaFault.Count, count, least, most, "entries of the shape that is asked for", value);
    }
}

using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary><c>if</c>, <c>then</c>, <c>else</c>.</summary>
internal sealed class IfRule(SchemaRules condition, SchemaRules? then, SchemaRules? otherwise) : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
    {
        var own = new SchemaSeen();
        if (!run.Try(() => condition.Holds(run, value, own), out _))
        {
            return otherwise?.Holds(run, value, seen) ?? true;
        }

        seen?.Add(own);
        return then?.Holds(run, value, seen) ?? true;
    }
}

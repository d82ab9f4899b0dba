using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary><c>not</c>.</summary>
internal sealed class NotRule(SchemaRules rules) : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen) =>
        !run.Try(() => rules.Holds(run, value, new SchemaSeen()), out _)
        || run.IsOver
        || run.Fail(SchemaFault.Shape, "must not be of the shape that is forbidden here", "another shape", value);
}

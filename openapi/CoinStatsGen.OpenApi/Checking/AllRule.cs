using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary><c>allOf</c>, <c>$ref</c>: each must hold.</summary>
internal sealed class AllRule(SchemaRules rules) : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen) => rules.Holds(run, value, seen);
}

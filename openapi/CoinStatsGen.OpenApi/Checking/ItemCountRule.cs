using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary><c>minItems</c>, <c>maxItems</c>.</summary>
internal sealed class ItemCountRule(int least, int most) : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen) =>
        value.Kind != JsonKind.Array || CountWords.Holds(run, SchemaFault.Count, value.Items.Count(), least, most, "entries", value);
}

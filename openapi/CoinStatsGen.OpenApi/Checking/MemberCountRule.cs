using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary><c>minProperties</c>, <c>maxProperties</c>.</summary>
internal sealed class MemberCountRule(int least, int most) : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen) =>
        value.Kind != JsonKind.Object || CountWords.Holds(run, SchemaFault.Count, value.Members.Count(), least, most, "members", value);
}

using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary><c>false</c>: no value at all.</summary>
internal sealed class NothingRule : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen) =>
        run.Fail(SchemaFault.Forbidden, "must not be there", "nothing", value);
}

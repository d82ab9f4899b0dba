using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary><c>uniqueItems</c>.</summary>
internal sealed class UniqueRule : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        return value.Kind != JsonKind.Array
            || value.Items.All(item => known.Add(JsonCanonical.Of(item)))
            || run.Fail(SchemaFault.Count, "must not have an entry twice", "no entry twice", value);
    }
}

using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary><c>propertyNames</c>.</summary>
internal sealed class NamesRule(SchemaRules names) : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
    {
        var holds = true;
        foreach (var member in value.Members)
        {
            var name = JsonValue.OfText(member.Name);
            if (!run.Try(() => names.Holds(run, name), out var found))
            {
                holds = run.FailAt(
                    member.Name,
                    SchemaFault.Forbidden,
                    $"has a name that {found[0].Message}",
                    found[0].Expected,
                    member.Value
                );
            }
        }

        return holds;
    }
}

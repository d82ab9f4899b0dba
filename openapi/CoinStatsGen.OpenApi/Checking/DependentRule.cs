using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary><c>dependentRequired</c>, <c>dependentSchemas</c>: where a member is there, more is asked for.</summary>
internal sealed class DependentRule(string name, IReadOnlyList<string> required, SchemaRules? rules) : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
    {
        if (!value.TryGet(name, out _))
        {
            return true;
        }

        var holds = rules?.Holds(run, value, seen) ?? true;
        foreach (var other in required)
        {
            if (!value.TryGet(other, out _))
            {
                holds = run.FailAt(other, SchemaFault.Missing, $"is required beside '{name}'", "any value", default);
            }
        }

        return holds;
    }
}

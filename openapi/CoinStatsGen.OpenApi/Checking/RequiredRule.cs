using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary><c>required</c>. What only the other side sends is not asked for.</summary>
internal sealed class RequiredRule(IReadOnlyList<string> names, IReadOnlyDictionary<string, MemberRules> declared) : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
    {
        if (value.Kind != JsonKind.Object)
        {
            return true;
        }

        var holds = true;
        foreach (var name in names)
        {
            declared.TryGetValue(name, out var member);
            var isOthers =
                (run.Options.Direction == SchemaDirection.Request && member?.Rules.IsReadOnly == true)
                || (run.Options.Direction == SchemaDirection.Answer && member?.Rules.IsWriteOnly == true);
            if (!isOthers && !value.TryGet(name, out _) && member?.AlsoNamed.Any(other => value.TryGet(other, out _)) != true)
            {
                holds = run.FailAt(name, SchemaFault.Missing, "is required", member?.Expected ?? "any value", default);
            }
        }

        return holds;
    }
}

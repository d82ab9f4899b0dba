using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary><c>unevaluatedProperties</c>.</summary>
internal sealed class OtherMembersRule(SchemaRules others, bool forbidsOthers) : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
    {
        var holds = true;
        foreach (var member in value.Members)
        {
            if (!seen!.Has(member.Name))
            {
                run.Push(member.Name);
                holds &= forbidsOthers
                    ? run.Fail(
                        SchemaFault.Forbidden,
                        "is not in the document, which allows no other members",
                        "no such member",
                        member.Value
                    )
                    : others.Holds(run, member.Value);
                run.Pop();
            }
        }

        seen!.AddAllNames();
        return holds;
    }
}

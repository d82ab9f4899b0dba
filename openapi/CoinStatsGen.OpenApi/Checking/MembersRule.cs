using System.Text.RegularExpressions;
using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary><c>properties</c>, <c>patternProperties</c> and <c>additionalProperties</c>.</summary>
internal sealed class MembersRule(
    IReadOnlyDictionary<string, MemberRules> declared,
    IReadOnlyList<(Regex Pattern, SchemaRules Rules)> patterns,
    SchemaRules? others,
    bool forbidsOthers
) : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
    {
        if (value.Kind != JsonKind.Object)
        {
            return true;
        }

        if (seen is not null)
        {
            seen.Declares |= declared.Count > 0 || forbidsOthers;
        }

        var holds = true;
        foreach (var member in value.Members)
        {
            run.Push(member.Name);
            holds &= Holds(run, member.Name, member.Value, seen);
            run.Pop();
        }

        return holds;
    }

    private bool Holds(SchemaRun run, string name, JsonValue value, SchemaSeen? seen)
    {
        var holds = true;
        var isKnown = declared.TryGetValue(name, out var member);
        if (isKnown)
        {
            holds = HoldsDeclared(run, member!, value);
        }

        foreach (var (pattern, rules) in patterns)
        {
            if (pattern.Fits(name))
            {
                isKnown = true;
                holds &= rules.Holds(run, value);
            }
        }

        if (!isKnown && forbidsOthers)
        {
            return run.Fail(SchemaFault.Forbidden, "is not in the document, which allows no other members", "no such member", value);
        }

        if (!isKnown && others is not null)
        {
            isKnown = true;
            holds = others.Holds(run, value);
        }

        if (isKnown)
        {
            seen?.Add(name);
        }

        return holds;
    }

    private static bool HoldsDeclared(SchemaRun run, MemberRules member, JsonValue value)
    {
        if (run.Options.NullIsLeftOut && value.Kind == JsonKind.Null && !member.IsRequired)
        {
            return true;
        }

        if (run.Options.Direction == SchemaDirection.Request && member.Rules.IsReadOnly)
        {
            run.Fail(SchemaFault.ReadOnly, "is read-only: only the server sends it", "no such member", value);
        }

        return member.Rules.Holds(run, value);
    }
}

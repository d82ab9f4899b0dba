using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
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
            var isOthers = (run.Options.Direction == SchemaDirection.Request && member?.Rules.IsReadOnly == true)
                || (run.Options.Direction == SchemaDirection.Answer && member?.Rules.IsWriteOnly == true);
            if (!isOthers && !value.TryGet(name, out _) && member?.AlsoNamed.Any(other => value.TryGet(other, out _)) != true)
            {
                holds = run.FailAt(name, SchemaFault.Missing, "is required", member?.Expected ?? "any value", default);
            }
        }

        return holds;
    }
}

/// <summary>A declared member.</summary>
/// <param name="Rules">Its schema.</param>
/// <param name="IsRequired">It must be there.</param>
/// <param name="AlsoNamed">Other names it comes under.</param>
/// <param name="Expected">What it is, in a word or two.</param>
internal sealed record MemberRules(SchemaRules Rules, bool IsRequired, IReadOnlyList<string> AlsoNamed, string Expected);

/// <summary><c>properties</c>, <c>patternProperties</c> and <c>additionalProperties</c>.</summary>
internal sealed class MembersRule(
    IReadOnlyDictionary<string, MemberRules> declared, IReadOnlyList<(Regex Pattern, SchemaRules Rules)> patterns, SchemaRules? others, bool forbidsOthers) : SchemaRule
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

/// <summary><c>minProperties</c>, <c>maxProperties</c>.</summary>
internal sealed class MemberCountRule(int least, int most) : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
        => value.Kind != JsonKind.Object || CountWords.Holds(run, SchemaFault.Count, value.Members.Count(), least, most, "members", value);
}

/// <summary><c>propertyNames</c>.</summary>
internal sealed class NamesRule(SchemaRules names) : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
    {
        var holds = true;
        foreach (var member in value.Members)
        {
            var name = JsonReader.Parse(JsonStrings.Quote(member.Name)).Value ?? default;
            if (!run.Try(() => names.Holds(run, name), out var found))
            {
                holds = run.FailAt(member.Name, SchemaFault.Forbidden, $"has a name that {found[0].Message}", found[0].Expected, member.Value);
            }
        }

        return holds;
    }
}

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
                    ? run.Fail(SchemaFault.Forbidden, "is not in the document, which allows no other members", "no such member", member.Value)
                    : others.Holds(run, member.Value);
                run.Pop();
            }
        }

        seen!.AddAllNames();
        return holds;
    }
}

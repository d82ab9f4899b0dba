using System;
using System.Collections.Generic;
using System.Linq;
using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary><c>minItems</c>, <c>maxItems</c>.</summary>
internal sealed class ItemCountRule(int least, int most) : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
        => value.Kind != JsonKind.Array || CountWords.Holds(run, SchemaFault.Count, value.Items.Count(), least, most, "entries", value);
}

/// <summary><c>prefixItems</c> and <c>items</c>.</summary>
internal sealed class ItemsRule(IReadOnlyList<SchemaRules> first, SchemaRules? others) : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
    {
        if (value.Kind != JsonKind.Array)
        {
            return true;
        }

        var (holds, index) = (true, 0);
        foreach (var item in value.Items)
        {
            var rules = index < first.Count ? first[index] : others;
            if (rules is null)
            {
                break;
            }

            run.Push(index++);
            holds &= rules.Holds(run, item);
            run.Pop();
        }

        seen?.AddFirst(index);
        return holds;
    }
}

/// <summary><c>contains</c> with its counts.</summary>
internal sealed class ContainsRule(SchemaRules one, int least, int most) : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
    {
        if (value.Kind != JsonKind.Array)
        {
            return true;
        }

        var (index, count) = (0, 0);
        foreach (var item in value.Items)
        {
            var current = item;
            if (run.Try(() => one.Holds(run, current), out _))
            {
                count++;
                seen?.Add(index);
            }

            index++;
        }

        return CountWords.Holds(run, SchemaFault.Count, count, least, most, "entries of the shape that is asked for", value);
    }
}

/// <summary><c>uniqueItems</c>.</summary>
internal sealed class UniqueRule : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        return value.Kind != JsonKind.Array || value.Items.All(item => known.Add(JsonCanonical.Of(item)))
            || run.Fail(SchemaFault.Count, "must not have an entry twice", "no entry twice", value);
    }
}

/// <summary><c>unevaluatedItems</c>.</summary>
internal sealed class OtherItemsRule(SchemaRules others) : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
    {
        var (holds, index) = (true, 0);
        foreach (var item in value.Items)
        {
            if (!seen!.Has(index))
            {
                run.Push(index);
                holds &= others.Holds(run, item);
                run.Pop();
            }

            index++;
        }

        seen!.AddAllItems();
        return holds;
    }
}

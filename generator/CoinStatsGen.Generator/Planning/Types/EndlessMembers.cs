using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Planning.Types;

/// <summary>
/// Lets members be null whose types require each other without end (A requires B, B requires A): no JSON is such a value, and neither is an
/// empty one.
/// </summary>
internal sealed class EndlessMembers
{
    private readonly Dictionary<string, TypePlan> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _endless = new(StringComparer.Ordinal);

    private EndlessMembers(IEnumerable<TypePlan> types)
    {
        foreach (var type in types.Where(static t => NextOf(t).Any()))
        {
            _types[type.Name] = type;
        }
    }

    /// <summary>The same types; those whose members have no end anew.</summary>
    public static List<List<TypePlan>> Open(List<List<TypePlan>> families)
    {
        var all = new EndlessMembers(families.SelectMany(static f => f));
        all.FindEndless();
        return all._endless.Count == 0 ? families : families.ConvertAll(f => f.ConvertAll(all.Opened));
    }

    private static EquatableArray<PropertyPlan> MembersOf(TypePlan type) =>
        type switch
        {
            ObjectPlan record => record.Properties,
            TuplePlan tuple => tuple.Positions,
            _ => default,
        };

    private static string? NextOf(PropertyPlan member) =>
        member is { Required: true, Value: { Nullable: false, Value: NamedValue { Kind: NamedKind.Record or NamedKind.Tuple } next } }
            ? next.Name
            : null;

    private static IEnumerable<string> NextOf(TypePlan type) => MembersOf(type).Select(NextOf).OfType<string>();

    /// <summary>Takes away types that come to an end, until none is left that does.</summary>
    private void FindEndless()
    {
        var users = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        var ended = new Queue<string>();
        foreach (var type in _types.Values)
        {
            var next = NextOf(type).Where(_types.ContainsKey).Distinct().ToList();
            open[type.Name] = next.Count;
            if (next.Count == 0)
            {
                ended.Enqueue(type.Name);
            }

            foreach (var name in next)
            {
                if (!users.TryGetValue(name, out var known))
                {
                    users.Add(name, known = []);
                }

                known.Add(type.Name);
            }
        }

        _endless.UnionWith(_types.Keys);
        while (ended.Count > 0)
        {
            var name = ended.Dequeue();
            _endless.Remove(name);
            foreach (var user in users.TryGetValue(name, out var known) ? known : [])
            {
                if (--open[user] == 0)
                {
                    ended.Enqueue(user);
                }
            }
        }
    }

    private TypePlan Opened(TypePlan type)
    {
        if (!_endless.Contains(type.Name))
        {
            return type;
        }

        var members = MembersOf(type)
            .Select(m => NextOf(m) is { } next && _endless.Contains(next) ? m with { Value = m.Value with { Nullable = true } } : m)
            .ToEquatableArray();
        return type switch
        {
            ObjectPlan record => record with { Properties = members },
            TuplePlan tuple => tuple with { Positions = members },
            _ => type,
        };
    }
}

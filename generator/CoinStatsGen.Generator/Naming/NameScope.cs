using System.Globalization;
using CoinStatsGen.Generator.Identifiers;

namespace CoinStatsGen.Generator.Naming;

/// <summary>
/// Names that must differ. Where several texts of a document make one name, none of them has it: each gets a suffix that says how its text
/// is
/// spelled. So code that was written before the second one came stops compiling, and never means the other one. A name that is made of
/// other
/// names yields to one that a text of the document makes, and gets a suffix made of its own key. Names do not depend on the order of the
/// document.
/// </summary>
internal sealed class NameScope
{
    private readonly StringComparer _comparer;
    private readonly HashSet<string> _taken;
    private readonly HashSet<string> _reserved;
    private readonly string _reservedSuffix;

    public NameScope(StringComparer comparer, string reservedSuffix, params string[] reserved)
    {
        _comparer = comparer;
        _taken = new HashSet<string>(comparer);
        _reserved = new HashSet<string>(reserved, comparer);
        _reservedSuffix = reservedSuffix;
    }

    /// <summary>Takes a name that is used for something else; it is never given out, not even with a suffix.</summary>
    public void Reserve(string name) => _reserved.Add(name);

    /// <summary>Gives each request its name; by their keys.</summary>
    public Dictionary<string, string> Allot(IEnumerable<NameRequest> requests)
    {
        var all = new List<NameRequest>(requests);
        var allotted = AllotInOrder(all);
        var names = new Dictionary<string, string>(all.Count, StringComparer.Ordinal);
        for (var i = 0; i < allotted.Length; i++)
        {
            names[all[i].Key] = allotted[i];
        }

        return names;
    }

    /// <summary>Gives each request its name; in the order of the requests.</summary>
    public string[] AllotInOrder(List<NameRequest> requests)
    {
        var names = new string[requests.Count];
        if (TryGrantAll(requests, names))
        {
            return names;
        }

        var allotted = new Dictionary<string, string>(requests.Count, StringComparer.Ordinal);
        var ordered = requests
            .GroupBy(static r => r.Key, StringComparer.Ordinal)
            .Select(static g => g.First())
            .OrderBy(static r => r.Key, StringComparer.Ordinal);
        var groups = ordered.GroupBy(r => Allowed(r.Wanted), _comparer).OrderBy(static g => g.Key, StringComparer.Ordinal).ToList();
        foreach (var alone in groups.Where(static g => OwnerOf(g) is not null))
        {
            var owner = OwnerOf(alone)!;
            allotted.Add(owner.Key, AllotOne(owner));
        }

        foreach (var group in groups)
        {
            var rivals = group.Where(r => !allotted.ContainsKey(r.Key)).ToList();
            var spellings = rivals.ConvertAll(static r => Spelling.Of(r.Source));
            for (var i = 0; i < rivals.Count; i++)
            {
                var isTold = rivals[i].Source.Length > 0 && spellings.FindAll(s => s == spellings[i]).Count == 1;
                allotted.Add(
                    rivals[i].Key,
                    isTold ? AllotOne(rivals[i] with { Wanted = group.Key + spellings[i] }) : WithHash(group.Key, rivals[i].Key)
                );
            }
        }

        for (var i = 0; i < names.Length; i++)
        {
            names[i] = allotted[requests[i].Key];
        }

        return names;
    }

    /// <summary>Who has the name of a group: whoever is alone, or the only one whose name is made of a text of the document.</summary>
    private static NameRequest? OwnerOf(IEnumerable<NameRequest> group)
    {
        var all = group.ToList();
        var named = all.FindAll(static r => r.Source.Length > 0);
        return all.Count == 1 ? all[0]
            : named.Count == 1 ? named[0]
            : null;
    }

    /// <summary>Where nobody stands in another's way, all have what they want, and the order does not matter.</summary>
    private bool TryGrantAll(List<NameRequest> requests, string[] names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = requests[i].Wanted;
            if (!TryTake(names[i]))
            {
                while (--i >= 0)
                {
                    _taken.Remove(names[i]);
                }

                return false;
            }
        }

        return true;
    }

    /// <summary>Gives one request its name, whoever may ask later.</summary>
    public string AllotOne(NameRequest request)
    {
        var wanted = Allowed(request.Wanted);
        return TryTake(wanted) ? wanted : WithHash(wanted, request.Key);
    }

    private string WithHash(string wanted, string key)
    {
        var hash = StableHash.Of(key).ToString("X8", CultureInfo.InvariantCulture);
        for (var length = 4; length <= 8; length += 4)
        {
            if (TryTake(wanted + "X" + hash.Substring(0, length)))
            {
                return wanted + "X" + hash.Substring(0, length);
            }
        }

        for (var number = 2; ; number++)
        {
            var numbered = wanted + "X" + hash + "N" + number.ToString(CultureInfo.InvariantCulture);
            if (TryTake(numbered))
            {
                return numbered;
            }
        }
    }

    private string Allowed(string wanted) => IsReserved(wanted) ? wanted + _reservedSuffix : wanted;

    private bool TryTake(string name) => !IsReserved(name) && _taken.Add(name);

    private bool IsReserved(string name) => _reserved.Contains(name);
}

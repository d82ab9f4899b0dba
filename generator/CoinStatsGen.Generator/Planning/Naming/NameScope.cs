using System;
using System.Collections.Generic;
using System.Globalization;

namespace CoinStatsGen.Generator.Planning.Naming;

/// <summary>
/// Names that must differ. Of several who want one name, the one spelled exactly so has it, else the first by key; the others
/// get a suffix made of their own key. So a name depends neither on the order of the document nor on how many others collide.
/// </summary>
internal sealed class NameScope
{
    /// <summary>Up to so many names are found faster by looking at each than in a set, which would have to be made first.</summary>
    private const int FewNames = 16;

    private readonly StringComparer _comparer;
    private readonly NameSet _taken;
    private readonly string[] _fewReserved;
    private readonly string _reservedSuffix;
    private HashSet<string>? _reserved;

    public NameScope(StringComparer comparer, string reservedSuffix, params string[] reserved)
    {
        _comparer = comparer;
        _taken = new NameSet(comparer);
        _fewReserved = reserved.Length <= FewNames ? reserved : [];
        _reserved = reserved.Length <= FewNames ? null : new HashSet<string>(reserved, comparer);
        _reservedSuffix = reservedSuffix;
    }

    /// <summary>Takes a name that is used for something else; it is never given out, not even with a suffix.</summary>
    public void Reserve(string name) => (_reserved ??= new HashSet<string>(_comparer)).Add(name);

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
        var ordered = new List<NameRequest>(requests);
        ordered.Sort(Compare);
        foreach (var request in ordered)
        {
            if (!allotted.ContainsKey(request.Key))
            {
                allotted.Add(request.Key, AllotOne(request));
            }
        }

        for (var i = 0; i < names.Length; i++)
        {
            names[i] = allotted[requests[i].Key];
        }

        return names;
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

    private static int Compare(NameRequest left, NameRequest right)
    {
        var order = IsInexact(left).CompareTo(IsInexact(right));
        order = order != 0 ? order : string.CompareOrdinal(left.Wanted, right.Wanted);
        return order != 0 ? order : string.CompareOrdinal(left.Key, right.Key);
    }

    private static bool IsInexact(NameRequest request) => !string.Equals(request.Source, request.Wanted, StringComparison.Ordinal);

    /// <summary>Gives one request its name, whoever may ask later.</summary>
    public string AllotOne(NameRequest request)
    {
        var wanted = IsReserved(request.Wanted) ? request.Wanted + _reservedSuffix : request.Wanted;
        if (TryTake(wanted))
        {
            return wanted;
        }

        var hash = StableHash.Of(request.Key).ToString("X8", CultureInfo.InvariantCulture);
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

    private bool TryTake(string name) => !IsReserved(name) && _taken.Add(name);

    private bool IsReserved(string name)
    {
        foreach (var reserved in _fewReserved)
        {
            if (_comparer.Equals(reserved, name))
            {
                return true;
            }
        }

        return _reserved?.Contains(name) == true;
    }
}

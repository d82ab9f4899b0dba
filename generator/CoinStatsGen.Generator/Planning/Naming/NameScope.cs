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
    private readonly HashSet<string> _taken;
    private readonly HashSet<string> _reserved;
    private readonly string _reservedSuffix;

    public NameScope(StringComparer comparer, string reservedSuffix, params string[] reserved)
    {
        _taken = new HashSet<string>(comparer);
        _reserved = new HashSet<string>(reserved, comparer);
        _reservedSuffix = reservedSuffix;
    }

    /// <summary>Takes a name that is used for something else; it is never given out, not even with a suffix.</summary>
    public void Reserve(string name) => _reserved.Add(name);

    /// <summary>Gives each request its name.</summary>
    public Dictionary<string, string> Allot(IEnumerable<NameRequest> requests)
    {
        var ordered = new List<NameRequest>(requests);
        ordered.Sort(Compare);
        var names = new Dictionary<string, string>(ordered.Count, StringComparer.Ordinal);
        foreach (var request in ordered)
        {
            if (!names.ContainsKey(request.Key))
            {
                names.Add(request.Key, Take(request));
            }
        }

        return names;
    }

    private static int Compare(NameRequest left, NameRequest right)
    {
        var order = IsInexact(left).CompareTo(IsInexact(right));
        order = order != 0 ? order : string.CompareOrdinal(left.Wanted, right.Wanted);
        return order != 0 ? order : string.CompareOrdinal(left.Key, right.Key);
    }

    private static bool IsInexact(NameRequest request) => !string.Equals(request.Source, request.Wanted, StringComparison.Ordinal);

    private string Take(NameRequest request)
    {
        var wanted = _reserved.Contains(request.Wanted) ? request.Wanted + _reservedSuffix : request.Wanted;
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

    private bool TryTake(string name) => !_reserved.Contains(name) && _taken.Add(name);
}

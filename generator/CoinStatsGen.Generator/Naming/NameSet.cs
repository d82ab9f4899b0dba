using System;
using System.Collections.Generic;

namespace CoinStatsGen.Generator.Naming;

/// <summary>Names without repeats. Most sets are small: up to a dozen names are compared one by one, more get a table.</summary>
internal sealed class NameSet(StringComparer comparer)
{
    private const int FewNames = 12;

    private readonly List<string> _few = [];
    private HashSet<string>? _many;

    /// <summary>Adds a name; false where it is there already.</summary>
    public bool Add(string name)
    {
        if (_many is not null)
        {
            return _many.Add(name);
        }

        if (Contains(name))
        {
            return false;
        }

        if (_few.Count == FewNames)
        {
            _many = new HashSet<string>(_few, comparer) { name };
        }
        else
        {
            _few.Add(name);
        }

        return true;
    }

    /// <summary>Takes a name out.</summary>
    public void Remove(string name)
    {
        if (_many is null)
        {
            _few.RemoveAt(IndexOf(name));
        }
        else
        {
            _many.Remove(name);
        }
    }

    /// <summary>The name is there.</summary>
    public bool Contains(string name) => _many is null ? IndexOf(name) >= 0 : _many.Contains(name);

    private int IndexOf(string name)
    {
        for (var i = _few.Count - 1; i >= 0; i--)
        {
            if (comparer.Equals(_few[i], name))
            {
                return i;
            }
        }

        return -1;
    }
}

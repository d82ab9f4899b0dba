using System;

namespace CoinStatsGen.ApiModel.Json;

/// <summary>
/// One string object and one number for each different member name: documents repeat a few hundred names many thousand times.
/// </summary>
internal sealed class JsonNameTable
{
    private const uint HashSeed = 2166136261;
    private const uint HashPrime = 16777619;

    private uint[] _hashes = new uint[256];
    private int[] _slots = new int[512];

    /// <summary>The names by number. Longer than <see cref="Count"/>.</summary>
    public string[] Names { get; private set; } = new string[256];

    /// <summary>How many names there are.</summary>
    public int Count { get; private set; }

    /// <summary>Number of the name between two offsets of a text.</summary>
    public int Get(string text, int start, int length)
    {
        var hash = HashSeed;
        for (var i = start; i < start + length; i++)
        {
            hash = unchecked((hash ^ text[i]) * HashPrime);
        }

        var mask = (uint)_slots.Length - 1;
        for (var slot = Spread(hash) & mask; ; slot = (slot + 1) & mask)
        {
            var number = _slots[slot] - 1;
            if (number < 0)
            {
                return Add(slot, hash, text.Substring(start, length));
            }

            if (_hashes[number] == hash && Names[number].Length == length
                && string.CompareOrdinal(Names[number], 0, text, start, length) == 0)
            {
                return number;
            }
        }
    }

    private static uint Spread(uint hash) => hash ^ (hash >> 15);

    private int Add(uint slot, uint hash, string name)
    {
        if (Count == Names.Length)
        {
            Grow();
            slot = FindFree(hash);
        }

        var number = Count++;
        Names[number] = name;
        _hashes[number] = hash;
        _slots[slot] = number + 1;
        return number;
    }

    private void Grow()
    {
        var names = Names;
        Array.Resize(ref names, Count * 2);
        Array.Resize(ref _hashes, Count * 2);
        Names = names;
        _slots = new int[Count * 4];
        for (var number = 0; number < Count; number++)
        {
            _slots[FindFree(_hashes[number])] = number + 1;
        }
    }

    private uint FindFree(uint hash)
    {
        var mask = (uint)_slots.Length - 1;
        var slot = Spread(hash) & mask;
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }
}

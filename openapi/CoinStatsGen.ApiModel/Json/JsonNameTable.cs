namespace CoinStatsGen.ApiModel.Json;

/// <summary>
/// One string object for each different member name: documents repeat a few hundred names many thousand times. Names of one
/// parse can therefore be compared by reference.
/// </summary>
internal sealed class JsonNameTable
{
    private const uint HashSeed = 2166136261;
    private const uint HashPrime = 16777619;

    private Entry[] _entries = new Entry[512];
    private int _count;

    /// <summary>The name between two offsets of a text.</summary>
    public string Get(string text, int start, int length)
    {
        var hash = HashSeed;
        for (var i = start; i < start + length; i++)
        {
            hash = unchecked((hash ^ text[i]) * HashPrime);
        }

        var mask = (uint)_entries.Length - 1;
        for (var slot = Spread(hash) & mask; ; slot = (slot + 1) & mask)
        {
            var name = _entries[slot].Name;
            if (name is null)
            {
                name = text.Substring(start, length);
                Add(slot, hash, name);
                return name;
            }

            if (_entries[slot].Hash == hash && name.Length == length && string.CompareOrdinal(name, 0, text, start, length) == 0)
            {
                return name;
            }
        }
    }

    private static uint Spread(uint hash) => hash ^ (hash >> 15);

    private void Add(uint slot, uint hash, string name)
    {
        _entries[slot] = new Entry(name, hash);
        if (++_count * 2 <= _entries.Length)
        {
            return;
        }

        var old = _entries;
        _entries = new Entry[old.Length * 2];
        var mask = (uint)_entries.Length - 1;
        foreach (var entry in old)
        {
            if (entry.Name is null)
            {
                continue;
            }

            var free = Spread(entry.Hash) & mask;
            while (_entries[free].Name is not null)
            {
                free = (free + 1) & mask;
            }

            _entries[free] = entry;
        }
    }

    private readonly struct Entry
    {
        public Entry(string name, uint hash)
        {
            Name = name;
            Hash = hash;
        }

        public string? Name { get; }

        public uint Hash { get; }
    }
}

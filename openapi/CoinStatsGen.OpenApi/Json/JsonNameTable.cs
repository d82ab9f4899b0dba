namespace CoinStatsGen.OpenApi.Json;

/// <summary>
/// One string object and one number for each different member name: documents repeat a few hundred names many thousand times.
/// </summary>
internal sealed class JsonNameTable
{
    private const uint HashSeed = 2166136261;
    private const uint HashPrime = 16777619;

    // Names whose hashes collide are soon made. Those that find no place near their own go to a sorted table, so that no text costs
    // more than the logarithm of its names; names that nobody chose for it hardly ever do.
    private const int MaxProbes = 64;

    private uint[] _hashes = new uint[256];
    private int[] _slots = new int[512];
    private SortedDictionary<string, int>? _crowded;

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
        var slot = Spread(hash) & mask;
        for (var probe = 0; probe < MaxProbes; probe++, slot = (slot + 1) & mask)
        {
            var number = _slots[slot] - 1;
            if (number < 0)
            {
                return Add(hash, text.Substring(start, length));
            }

            if (
                _hashes[number] == hash
                && Names[number].Length == length
                && string.CompareOrdinal(Names[number], 0, text, start, length) == 0
            )
            {
                return number;
            }
        }

        var name = text.Substring(start, length);
        return _crowded is not null && _crowded.TryGetValue(name, out var crowded) ? crowded : Add(hash, name);
    }

    private static uint Spread(uint hash) => hash ^ (hash >> 15);

    private int Add(uint hash, string name)
    {
        if (Count == Names.Length)
        {
            Grow();
        }

        var number = Count++;
        Names[number] = name;
        _hashes[number] = hash;
        Place(number);
        return number;
    }

    private void Grow()
    {
        var names = Names;
        Array.Resize(ref names, Count * 2);
        Array.Resize(ref _hashes, Count * 2);
        Names = names;
        _slots = new int[Count * 4];
        _crowded = null;
        for (var number = 0; number < Count; number++)
        {
            Place(number);
        }
    }

    private void Place(int number)
    {
        var mask = (uint)_slots.Length - 1;
        var slot = Spread(_hashes[number]) & mask;
        for (var probe = 0; probe < MaxProbes; probe++, slot = (slot + 1) & mask)
        {
            if (_slots[slot] == 0)
            {
                _slots[slot] = number + 1;
                return;
            }
        }

        (_crowded ??= new(StringComparer.Ordinal)).Add(Names[number], number);
    }
}

namespace CoinStats.StubEngine.Exchange;

/// <summary>A hash that is the same on every machine and in every process (FNV-1a, then a finishing mix).</summary>
internal static class StableHash
{
    /// <summary>Hash of a text under a seed.</summary>
    public static ulong Of(int seed, string text)
    {
        var hash = 14695981039346656037UL ^ (uint)seed;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccdUL;
        hash ^= hash >> 33;
        return hash;
    }
}

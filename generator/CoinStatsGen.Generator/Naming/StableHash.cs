namespace CoinStatsGen.Generator.Naming;

/// <summary>A hash that is the same on every machine and in every process.</summary>
internal static class StableHash
{
    /// <summary>FNV-1a.</summary>
    public static uint Of(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash;
    }
}

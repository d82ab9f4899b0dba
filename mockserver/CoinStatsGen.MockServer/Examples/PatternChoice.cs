namespace CoinStats.MockServer.Examples;

/// <summary>Chooses where a pattern leaves a choice: the same seed, the same choices.</summary>
/// <param name="seed">The seed.</param>
/// <param name="spread">How many more repetitions than the least are taken at most.</param>
internal sealed class PatternChoice(ulong seed, int spread)
{
    private ulong _state = seed;

    /// <summary>A number below another.</summary>
    public int Below(int limit)
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)Math.Max(1, limit));
    }

    /// <summary>A number of repetitions. One is shown where none is needed, unless the text must be as short as can be.</summary>
    public int Times(int least, int most)
    {
        var shown = spread == 0 ? least : Math.Max(least, Math.Min(most, 1));
        return shown + Below(Math.Min(most - shown, spread) + 1);
    }
}

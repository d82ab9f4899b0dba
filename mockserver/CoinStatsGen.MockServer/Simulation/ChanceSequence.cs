using CoinStats.StubEngine.Exchange;

namespace CoinStats.MockServer.Simulation;

/// <summary>Chances one after the other (SplitMix64): the same place under the same seed draws the same ones on every machine.</summary>
internal sealed class ChanceSequence(int seed, string place)
{
    private ulong _state = StableHash.Of(seed, place);

    /// <summary>A share of one hundred is hit.</summary>
    public bool Hits(double percent) => (Next() >> 11) * (100.0 / (1UL << 53)) < percent;

    /// <summary>A number from 0 up to, but not including, a bound.</summary>
    public int Below(int bound) => (int)(Next() % (uint)bound);

    private ulong Next()
    {
        var mixed = _state += 0x9e3779b97f4a7c15UL;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebUL;
        return mixed ^ (mixed >> 31);
    }
}

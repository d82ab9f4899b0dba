namespace CoinStats;

/// <summary>What a client's calls have cost.</summary>
public sealed class CoinStatsCredits
{
    private long _spent;

    internal CoinStatsCredits()
    {
    }

    /// <summary>Credits of all calls of this client that the server answered with success.</summary>
    public long Spent => Interlocked.Read(ref _spent);

    internal void Charge(CreditPrice price) => Interlocked.Add(ref _spent, price.Credits);
}

namespace CoinStats;

/// <summary>A budget at one moment.</summary>
/// <param name="Limit">The credits that may be spent.</param>
/// <param name="Spent">The credits of calls that the server has answered, or may have.</param>
/// <param name="Reserved">The credits of calls under way, where they are counted apart; else they are part of
/// <paramref name="Spent"/>.</param>
public readonly record struct CreditBalance(long Limit, long Spent, long Reserved)
{
    /// <summary>The credits that a further call may cost; never below 0.</summary>
    public long Remaining => Math.Max(0, Limit - Spent - Reserved);
}

namespace CoinStats;

/// <summary>Where clients get their rate limiters from. By default the clients of one process share one for each key and server.</summary>
public interface IRateLimiterSource
{
    /// <summary>Gives a client its limiter.</summary>
    /// <param name="scope">Whose calls it counts, and how many may go.</param>
    AdaptiveRateLimiter Rent(RateLimiterScope scope);

    /// <summary>Takes a limiter back from a client that is disposed.</summary>
    /// <param name="limiter">The limiter.</param>
    void Return(AdaptiveRateLimiter limiter);
}

namespace CoinStats;

/// <summary>What a rate limiter is for: the calls that count together, and how fast they may go.</summary>
/// <param name="CredentialDigest">A digest of the API key or token; empty where calls go out unauthenticated.</param>
/// <param name="Server">Host and port of the server.</param>
/// <param name="RequestsPerSecond">The full rate.</param>
/// <param name="Burst">How many calls may go at once after a pause.</param>
/// <param name="QueueLimit">How many calls of this process may wait.</param>
/// <param name="TimeProvider">The client's clock.</param>
public sealed record RateLimiterScope(
    string CredentialDigest,
    string Server,
    double RequestsPerSecond,
    int Burst,
    int QueueLimit,
    TimeProvider TimeProvider
)
{
    /// <summary>A limiter of this process alone.</summary>
    /// <param name="share">The part of the full rate that it lets through.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not above 0 and up to 1.</exception>
    public AdaptiveRateLimiter CreateInProcess(double share = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        return new AdaptiveTokenBucket(RequestsPerSecond * share, Math.Max(1, (int)(Burst * share)), QueueLimit, TimeProvider);
    }
}

namespace CoinStats;

/// <summary>
/// How fast calls are sent, so that the server has no reason to refuse them. All clients of the process with the same key and server share
/// one limit.
/// </summary>
/// <remarks>After a 429 the rate is halved and calls wait as long as the server asks; it recovers by a twentieth with each
/// success.</remarks>
public sealed class CoinStatsRateLimitOptions
{
    /// <summary>Whether calls are held back at all.</summary>
    /// <value>Default: <see langword="true"/>.</value>
    public bool IsEnabled { get; set; } = true;

    /// <summary>How many calls are sent in a second. Of several clients with the same key the first one's settings hold.</summary>
    /// <value>Calls per second, above 0 and up to 1,000,000. Default: what the document names (<c>x-rate-limit</c>), for CoinStats 2, the
    /// free plan's, on its own servers; no limit on others, such as a mock server.</value>
    public double? RequestsPerSecond { get; set; }

    /// <summary>How many calls may go at once after a pause.</summary>
    /// <value>1 to 1,000,000. Default: 1, so that no second ever sees more than allowed.</value>
    public int Burst { get; set; } = RateLimitConstants.DefaultBurst;

    /// <summary>How many calls may wait; a further one is a <see cref="RateLimitQueueFullException"/>.</summary>
    /// <value>0 to 1,000,000. Default: 1,000.</value>
    public int QueueLimit { get; set; } = RateLimitConstants.DefaultQueueLimit;

    /// <summary>Where limiters come from.</summary>
    /// <value>Default: <see langword="null"/>, all clients of the process with the same key and server share one.</value>
    public IRateLimiterSource? Source { get; set; }
}

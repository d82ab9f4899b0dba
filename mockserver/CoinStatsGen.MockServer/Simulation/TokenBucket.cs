namespace CoinStats.MockServer.Simulation;

/// <summary>
/// A bucket of requests kept as one number (the generic cell rate algorithm): the time at which it will be full again.
/// </summary>
internal static class TokenBucket
{
    /// <summary>Takes one request.</summary>
    /// <param name="fullAt">When the bucket is full again; moved on where a request is taken.</param>
    /// <param name="now">Microseconds since 1970.</param>
    /// <param name="limit">Pace and size.</param>
    /// <returns>0 where there was one; else the microseconds until there is.</returns>
    public static long Take(ref long fullAt, long now, RateLimitSimulation limit)
    {
        var each = limit.MicrosecondsPerRequest;
        var start = Math.Max(fullAt, now);
        var wait = start - now - (each * (limit.Burst - 1));
        if (wait > 0)
        {
            return wait;
        }

        fullAt = start + each;
        return 0;
    }
}

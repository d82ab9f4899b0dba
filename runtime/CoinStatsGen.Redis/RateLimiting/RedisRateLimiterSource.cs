using CoinStats.Redis.Connection;

namespace CoinStats.Redis.RateLimiting;

/// <summary>Gives each client a limiter of its own: what they share is in Redis.</summary>
internal sealed class RedisRateLimiterSource(RedisGate gate, CoinStatsRedisOptions options) : IRateLimiterSource
{
    public AdaptiveRateLimiter Rent(RateLimiterScope scope) => new RedisRateLimiter(gate, options, scope);

    public void Return(AdaptiveRateLimiter limiter) => limiter.Dispose();
}

namespace CoinStatsGen.OpenApi.Wire;

/// <summary>Bounds of what may be said about the rate of requests, by a document or by an application.</summary>
internal static class RateLimitBounds
{
    /// <summary>Highest rate: more is no limit, as waits would be shorter than a timer can keep.</summary>
    public const double RequestsPerSecond = 1_000_000;
}

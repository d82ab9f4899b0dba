namespace CoinStats;

/// <summary>Defaults and bounds of <see cref="CoinStatsRateLimitOptions"/>, and how the rate adapts.</summary>
internal static class RateLimitConstants
{
    public const int DefaultBurst = 1;
    public const int MaxBurst = 1_000_000;
    public const int DefaultQueueLimit = 1_000;
    public const int MaxQueueLimit = 1_000_000;

    /// <summary>The rate falls to this part of the full one, and no further.</summary>
    public const double MinRatePart = 1.0 / 32;

    /// <summary>A success gives this part of the full rate back.</summary>
    public const double RecoveryPart = 1.0 / 20;

    /// <summary>Longest wait that one 429 can ask for.</summary>
    public static readonly TimeSpan MaxPause = TimeSpan.FromSeconds(60);
}

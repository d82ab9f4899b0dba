namespace CoinStats;

/// <summary>Defaults and bounds of <see cref="CoinStatsCacheOptions"/>.</summary>
internal static class CacheConstants
{
    public const long DefaultMaxBytes = 16 * 1024 * 1024;
    public static readonly TimeSpan MaxLifetime = TimeSpan.FromDays(365);

    /// <summary>
    /// An answer that claims to come from further in the future than clocks differ is not believed: it would be fresh for as long.
    /// </summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);
}

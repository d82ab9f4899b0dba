namespace CoinStats;

/// <summary>Defaults and bounds of <see cref="CoinStatsClientOptions"/>.</summary>
internal static class CoinStatsClientConstants
{
    public const int DefaultMaxResponseBytes = 64 * 1024 * 1024;
    public const int ResponseBytesBound = 1024 * 1024 * 1024;
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(100);
    public static readonly TimeSpan MaxTimeout = TimeSpan.FromDays(1);
}

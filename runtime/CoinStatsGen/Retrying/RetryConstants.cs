using System.Security.Cryptography;

namespace CoinStats;

/// <summary>Defaults and bounds of <see cref="CoinStatsRetryOptions"/>.</summary>
internal static class RetryConstants
{
    public const int DefaultMaxRetries = 2;
    public const int MaxRetryCount = 20;
    public static readonly TimeSpan DefaultBaseDelay = TimeSpan.FromSeconds(0.5);
    public static readonly TimeSpan DefaultMaxDelay = TimeSpan.FromSeconds(8);
    public static readonly TimeSpan DefaultMaxRetryAfter = TimeSpan.FromSeconds(60);
    public static readonly TimeSpan MaxDelay = TimeSpan.FromDays(1);

    private const int Steps = 1 << 24;

    /// <summary>A number from 0 up to 1. Retries are rare: a generator without a seed to mind is worth its price.</summary>
    public static double DrawAtRandom() => RandomNumberGenerator.GetInt32(Steps) / (double)Steps;
}

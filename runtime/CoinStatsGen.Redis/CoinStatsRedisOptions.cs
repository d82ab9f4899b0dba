using System.Globalization;

namespace CoinStats.Redis;

/// <summary>
/// What is shared through Redis, and what happens while Redis is away. Read and checked once, when <see cref="CoinStatsRedis"/> is created.
/// </summary>
public sealed class CoinStatsRedisOptions
{
    /// <summary>The credits that all processes with the API key may spend together in a period.</summary>
    /// <value>0 or more. Default: none, no budget is shared.</value>
    public long? CreditLimit { get; set; }

    /// <summary>When the budget starts anew.</summary>
    /// <value>Default: <see cref="CreditPeriod.Month"/>.</value>
    public CreditPeriod CreditPeriod { get; set; }

    /// <summary>
    /// Whether all processes with the API key share one rate limit. Its rate is that of <see cref="CoinStatsClientOptions.RateLimit"/>.
    /// </summary>
    /// <value>Default: <see langword="true"/>.</value>
    public bool SharesRateLimit { get; set; } = true;

    /// <summary>What calls do while Redis cannot be asked.</summary>
    /// <value>Default: <see cref="RedisOutage.FailClosed"/>.</value>
    public RedisOutage WhenAway { get; set; }

    /// <summary>
    /// How many processes use the API key; with <see cref="RedisOutage.UseShare"/> each has one part in so many while Redis is away.
    /// </summary>
    /// <value>1 to 100,000. Default: none; has to be set for <see cref="RedisOutage.UseShare"/>.</value>
    public int? ProcessCount { get; set; }

    /// <summary>Longest wait for an answer of Redis; after it Redis counts as away.</summary>
    /// <value>Above zero, up to a minute. Default: 1 second.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long Redis is not asked after it failed to answer.</summary>
    /// <value>Zero to a minute. Default: 1 second.</value>
    public TimeSpan RetryInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>What all keys in Redis start with.</summary>
    /// <value>Default: <c>coinstats:</c>.</value>
    public string KeyPrefix { get; set; } = "coinstats:";

    /// <summary>The clock for waits; points in time are those of the Redis server.</summary>
    /// <value>Default: <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The part of rate and credits that this process has while Redis is away.</summary>
    internal double Share => 1.0 / (ProcessCount ?? 1);

    internal void Validate()
    {
        var longest = TimeSpan.FromMinutes(1);
        Check(
            CreditLimit is null or >= 0,
            nameof(CreditLimit),
            string.Create(CultureInfo.InvariantCulture, $"is {CreditLimit}, allowed are 0 and more")
        );
        Check(Enum.IsDefined(CreditPeriod), nameof(CreditPeriod), "is no period");
        Check(Enum.IsDefined(WhenAway), nameof(WhenAway), "is no way to go on");
        Check(
            ProcessCount is null or (> 0 and <= 100_000),
            nameof(ProcessCount),
            string.Create(CultureInfo.InvariantCulture, $"is {ProcessCount}, allowed are 1 to 100000")
        );
        Check(
            WhenAway != RedisOutage.UseShare || ProcessCount is not null,
            nameof(ProcessCount),
            $"is not set: {nameof(RedisOutage.UseShare)} needs the number of processes that share the key"
        );
        Check(
            Timeout > TimeSpan.Zero && Timeout <= longest,
            nameof(Timeout),
            $"is {Timeout}, allowed are times above zero up to {longest}"
        );
        Check(
            RetryInterval >= TimeSpan.Zero && RetryInterval <= longest,
            nameof(RetryInterval),
            $"is {RetryInterval}, allowed are times from zero to {longest}"
        );
        Check(KeyPrefix is not null, nameof(KeyPrefix), "is null");
        Check(TimeProvider is not null, nameof(TimeProvider), "is null");
    }

    private static void Check(bool isFine, string setting, string fault)
    {
        if (!isFine)
        {
            throw new ArgumentException($"{nameof(CoinStatsRedisOptions)}.{setting} {fault}.", setting);
        }
    }
}

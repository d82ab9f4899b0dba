using System.Collections.Concurrent;
using System.Diagnostics;
using CoinStats.Redis.Connection;
using CoinStats.Redis.RateLimiting;
using StackExchange.Redis;

namespace CoinStats.Redis;

/// <summary>
/// A connection to Redis through which all processes with one API key share a rate limit and a credit budget. Safe for any number of
/// threads; one serves any number of clients.
/// </summary>
/// <remarks>Connects with the first call that needs it, in the background, and again whenever the connection is lost. Redis 5 or later;
/// each script touches one key, so a cluster will do.</remarks>
[DebuggerDisplay("{_gate}")]
public sealed class CoinStatsRedis : IAsyncDisposable, IDisposable
{
    private readonly ConcurrentDictionary<string, RedisCreditBudget> _budgets = new(StringComparer.Ordinal);
    private readonly CoinStatsRedisOptions _options;
    private readonly RedisGate _gate;

    /// <summary>Takes the address of a server; nothing is sent yet.</summary>
    /// <param name="configuration">Host and port, and what else StackExchange.Redis takes: <c>redis:6379,password=…,ssl=true</c>.</param>
    /// <param name="options">What is shared.</param>
    /// <exception cref="ArgumentException">The configuration or an option is wrong.</exception>
    public CoinStatsRedis(string configuration, CoinStatsRedisOptions? options = null)
        : this(RedisLink.To(configuration, options), options) { }

    /// <summary>Takes a connection that the application has already, and does not close it.</summary>
    /// <param name="connection">The connection. While it is lost its own settings say how long a command waits:
    /// <c>BacklogPolicy.FailFast</c> lets it fail at once.</param>
    /// <param name="options">What is shared.</param>
    /// <exception cref="ArgumentException">An option is wrong.</exception>
    public CoinStatsRedis(IConnectionMultiplexer connection, CoinStatsRedisOptions? options = null)
        : this(RedisLink.Over(connection), options) { }

    private CoinStatsRedis(RedisLink link, CoinStatsRedisOptions? options)
    {
        _options = options ?? new CoinStatsRedisOptions();
        _options.Validate();
        _gate = new RedisGate(link, _options);
    }

    /// <summary>
    /// Lets a client that is made with these options share its rate limit, and its budget where
    /// <see cref="CoinStatsRedisOptions.CreditLimit"/> is set.
    /// </summary>
    /// <param name="options">The client's options.</param>
    /// <exception cref="ArgumentException">The options have a budget or a source of limiters already.</exception>
    public void Share(CoinStatsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _gate.LogTo(options.LoggerFactory);
        if (_options.CreditLimit is { } limit)
        {
            CheckFree(options.Budget is null or RedisCreditBudget, nameof(options.Budget));
            options.Budget = BudgetOf(options.DigestCredential("credit budget"), limit);
        }

        if (_options.SharesRateLimit)
        {
            CheckFree(options.RateLimit.Source is null or RedisRateLimiterSource, "RateLimit.Source");
            options.RateLimit.Source = new RedisRateLimiterSource(_gate, _options);
        }
    }

    /// <summary>Closes the connection, unless it was given.</summary>
    public ValueTask DisposeAsync() => _gate.DisposeAsync();

    /// <summary>Closes the connection, unless it was given.</summary>
    public void Dispose() => _gate.Dispose();

    private RedisCreditBudget BudgetOf(string digest, long limit) =>
        _budgets.GetOrAdd(
            digest,
            static (digest, arguments) => new RedisCreditBudget(arguments._gate, arguments._options, digest, arguments.limit),
            (_gate, _options, limit)
        );

    private static void CheckFree(bool isFree, string setting)
    {
        if (!isFree)
        {
            throw new ArgumentException(
                $"{nameof(CoinStatsClientOptions)}.{setting} is set already: what is shared through Redis takes its place, so leave "
                    + $"it unset.",
                setting
            );
        }
    }
}

using System.Globalization;
using System.Net;
using StackExchange.Redis;

namespace CoinStats.Redis.Connection;

/// <summary>The connection, made when it is first needed; StackExchange.Redis renews it from then on.</summary>
internal sealed class RedisLink : IAsyncDisposable, IDisposable
{
    private readonly Lazy<Task<IConnectionMultiplexer>> _connection;
    private readonly bool _isOwn;
    private readonly string _name;

    private RedisLink(Func<Task<IConnectionMultiplexer>> connect, string name, bool isOwn)
    {
        _connection = new Lazy<Task<IConnectionMultiplexer>>(connect);
        _name = name;
        _isOwn = isOwn;
    }

    public static RedisLink To(string configuration, CoinStatsRedisOptions? options)
    {
        ArgumentException.ThrowIfNullOrEmpty(configuration);
        var settings = ConfigurationOptions.Parse(configuration);
        settings.AbortOnConnectFail = false;

        // Who waits for a lost connection to come back waits longer than a call may: better to know at once.
        settings.BacklogPolicy = BacklogPolicy.FailFast;
        var milliseconds = (int)Math.Max(100, (options ?? new CoinStatsRedisOptions()).RetryInterval.TotalMilliseconds);
        settings.ReconnectRetryPolicy = new LinearRetry(milliseconds);
        settings.ClientName ??= "CoinStatsGen";
        var name = string.Join(", ", settings.EndPoints.Select(NameOf));
        return new RedisLink(async () => await ConnectionMultiplexer.ConnectAsync(settings).ConfigureAwait(false), name, isOwn: true);
    }

    public static RedisLink Over(IConnectionMultiplexer connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return new RedisLink(() => Task.FromResult(connection), string.Join(", ", connection.GetEndPoints().Select(NameOf)), isOwn: false);
    }

    public async Task<RedisResult> EvaluateAsync(string script, RedisKey key, RedisValue[] arguments)
    {
        var connection = await _connection.Value.ConfigureAwait(false);
        return await connection.GetDatabase().ScriptEvaluateAsync(script, [key], arguments).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (_isOwn && _connection.IsValueCreated)
        {
            var connection = await _connection.Value.ConfigureAwait(false);
            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        if (_isOwn && _connection is { IsValueCreated: true, Value: var connecting })
        {
            // One that is still connecting is closed when it has.
            _ = connecting.ContinueWith(
                static connected => connected.Result.Dispose(),
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default
            );
        }
    }

    /// <summary>The addresses, without what else the configuration holds: it may hold a password.</summary>
    public override string ToString() => _name;

    private static string? NameOf(EndPoint endPoint) =>
        endPoint is DnsEndPoint host ? string.Create(CultureInfo.InvariantCulture, $"{host.Host}:{host.Port}") : endPoint.ToString();
}

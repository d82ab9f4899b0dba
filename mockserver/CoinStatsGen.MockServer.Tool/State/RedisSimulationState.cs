using System.Globalization;
using CoinStats.MockServer.Simulation;
using StackExchange.Redis;

namespace CoinStats.MockServer.Tool.State;

/// <summary>State that replicas share in Redis. Holds fingerprints of keys only, and what nobody uses expires.</summary>
internal sealed class RedisSimulationState : ISimulationState, IAsyncDisposable
{
    private readonly IConnectionMultiplexer _connection;
    private readonly StateAddress _address;
    private readonly RedisValue _lifetime;

    private RedisSimulationState(IConnectionMultiplexer connection, StateAddress address)
    {
        _connection = connection;
        _address = address;
        _lifetime = (long)address.Lifetime.TotalMilliseconds;
    }

    /// <summary>Connects.</summary>
    /// <exception cref="CoinStatsMockException">Redis does not answer, or does not let us in.</exception>
    public static async Task<RedisSimulationState> ConnectAsync(StateAddress address)
    {
        try
        {
            return new RedisSimulationState(await ConnectionMultiplexer.ConnectAsync(address.Settings), address);
        }
        catch (RedisException problem)
        {
            throw new CoinStatsMockException(
                $"--state: Redis at {address.Name} cannot be reached, or refuses user and password. Start it, or leave --state out "
                    + $"to keep the state in memory.",
                problem
            );
        }
    }

    /// <inheritdoc/>
    public async ValueTask<long> TakeRequestAsync(string lane, string account, long now, RateLimitSimulation limit) =>
        (long)
            await RunAsync(
                RedisScripts.TakeRequest,
                Key("rate", lane),
                [account, now, limit.MicrosecondsPerRequest, limit.Burst, _lifetime]
            );

    /// <inheritdoc/>
    public async ValueTask<CreditPayment> PayAsync(string lane, string account, long credits, long total)
    {
        var paid = (RedisResult[])(await RunAsync(RedisScripts.Pay, Key("credits", lane), [account, credits, total, _lifetime]))!;
        return new CreditPayment((long)paid[0] == 1, (long)paid[1]);
    }

    /// <inheritdoc/>
    public async ValueTask RefundAsync(string lane, string account, long credits) =>
        await RunAsync(RedisScripts.Refund, Key("credits", lane), [account, credits]);

    /// <inheritdoc/>
    public async ValueTask StartSyncAsync(string lane, string key, long now, long readyAt) =>
        await RunAsync(RedisScripts.StartSync, Key("sync", lane), [key, now, readyAt, _lifetime]);

    /// <inheritdoc/>
    public async ValueTask<SyncTimes?> FindSyncAsync(string lane, string key)
    {
        try
        {
            return Times(await Database.HashGetAsync(Key("sync", lane), key));
        }
        catch (Exception problem) when (problem is RedisException or TimeoutException)
        {
            throw Unreachable(problem);
        }
    }

    /// <inheritdoc/>
    public void Forget(string lane)
    {
        try
        {
            Database.KeyDelete([Key("rate", lane), Key("credits", lane), Key("sync", lane)]);
        }
        catch (Exception problem) when (problem is RedisException or TimeoutException)
        {
            throw Unreachable(problem);
        }
    }

    /// <inheritdoc/>
    public SimulationSnapshot Read(string lane)
    {
        try
        {
            var used = Database
                .HashGetAll(Key("credits", lane))
                .ToDictionary(e => (string)e.Name!, e => (long)e.Value, StringComparer.Ordinal);
            var syncs = Database
                .HashGetAll(Key("sync", lane))
                .Where(e => Times(e.Value) is not null)
                .ToDictionary(e => (string)e.Name!, e => Times(e.Value)!.Value, StringComparer.Ordinal);
            return new SimulationSnapshot(used, syncs);
        }
        catch (Exception problem) when (problem is RedisException or TimeoutException)
        {
            throw Unreachable(problem);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private IDatabase Database => _connection.GetDatabase();

    private async ValueTask<RedisResult> RunAsync(string script, RedisKey key, RedisValue[] arguments)
    {
        try
        {
            return await Database.ScriptEvaluateAsync(script, [key], arguments);
        }
        catch (Exception problem) when (problem is RedisException or TimeoutException)
        {
            throw Unreachable(problem);
        }
    }

    // Braces keep the keys of a lane on one node of a cluster.
    private RedisKey Key(string kind, string lane) => $"{_address.Prefix}:{{{Uri.EscapeDataString(lane)}}}:{kind}";

    private static SyncTimes? Times(RedisValue value)
    {
        var parts = ((string?)value)?.Split(',');
        return
            parts is [var first, var last]
            && long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var firstAt)
            && long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var lastAt)
            ? new SyncTimes(firstAt, lastAt)
            : null;
    }

    private CoinStatsMockException Unreachable(Exception problem) =>
        new($"Redis at {_address.Name} does not answer as it should ({problem.GetType().Name}).", problem);
}

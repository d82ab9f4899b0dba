using CoinStats;
using CoinStats.Redis;
using CoinStatsGen.Redis.Tests.TestSupport;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Redis.Tests;

/// <summary>What is left in the server: no secret, nothing for ever, and no more after many calls than after one.</summary>
public sealed class RedisFootprintTests
{
    private const string Key = "csk-0123456789abcdef+/==";

    [RedisFact]
    public async Task Keys_HoldNoApiKey_AndExpire()
    {
        await using var server = await RedisServer.StartNewAsync();
        await using var probe = await RedisProbe.ConnectAsync(server.Endpoint);
        foreach (var period in Enum.GetValues<CreditPeriod>())
        {
            await using var redis = new CoinStatsRedis(
                server.Endpoint,
                new CoinStatsRedisOptions { CreditLimit = 100, CreditPeriod = period }
            );
            await UseOnceAsync(redis);
        }

        var keys = await probe.KeysAsync();

        keys.Length.ShouldBe(5);
        foreach (var key in keys)
        {
            key.ShouldMatch("^coinstats:(budget:(month|day|hour|none):[0-9a-f]{32}|rate:[0-9a-f]{32}:api.example.test)$");
            (await probe.Database.KeyTimeToLiveAsync(key)).ShouldNotBeNull(key);
            string.Join(' ', (await probe.Database.ExecuteAsync("HGETALL", key)).ToStrings()).ShouldNotContain(Key);
        }
    }

    [RedisFact]
    public async Task OneMoreCall_AfterAThousand_RunsTheSameCommandsOnAsManyBytes()
    {
        await using var server = await RedisServer.StartNewAsync();
        await using var probe = await RedisProbe.ConnectAsync(server.Endpoint);
        await using var redis = new CoinStatsRedis(server.Endpoint, new CoinStatsRedisOptions { CreditLimit = 1_000_000_000 });
        await UseOnceAsync(redis);
        var (early, earlySize) = await CostOfOneCallAsync(probe, redis);

        for (var i = 0; i < 1_000; i++)
        {
            await UseOnceAsync(redis);
        }

        var (late, lateSize) = await CostOfOneCallAsync(probe, redis);
        late.ShouldBe(early);
        early.ShouldContain("hset 2");
        lateSize.ShouldBeLessThanOrEqualTo(earlySize + 64, "numbers grow by a digit, and nothing else does");
    }

    private static async Task<(string Commands, long Bytes)> CostOfOneCallAsync(RedisProbe probe, CoinStatsRedis redis)
    {
        var before = await probe.CommandCountsAsync();
        await UseOnceAsync(redis);
        var after = await probe.CommandCountsAsync();
        long bytes = 0;
        foreach (var key in await probe.KeysAsync())
        {
            bytes += (long)await probe.Database.ExecuteAsync("MEMORY", "USAGE", key);
        }

        // Those of the connections themselves come and go with the seconds.
        var commands = after
            .Keys.Except([
                "info",
                "ping",
                "client|setname",
                "client|setinfo",
                "keys",
                "memory|usage",
                "config|get",
                "subscribe",
                "echo",
                "get",
                "set",
            ])
            .Where(name => after[name] > before.GetValueOrDefault(name))
            .Select(name => $"{name} {after[name] - before.GetValueOrDefault(name)}")
            .Order(StringComparer.Ordinal);
        return (string.Join(", ", commands), bytes);
    }

    private static async Task UseOnceAsync(CoinStatsRedis redis)
    {
        var options = new CoinStatsClientOptions { ApiKey = Key };
        redis.Share(options);
        await options.Budget!.ReserveAsync(1, default);
        using var limiter = options.RateLimit.Source!.Rent(
            new RateLimiterScope(options.DigestCredential("rate limit"), "api.example.test", 1_000_000, 1_000_000, 10, TimeProvider.System)
        );
        await limiter.AcquireAsync();
    }
}

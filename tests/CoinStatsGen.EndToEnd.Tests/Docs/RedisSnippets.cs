using CoinStats;
using CoinStats.Redis;
using CoinStatsGen.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace CoinStatsGen.EndToEnd.Tests.Docs;

/// <summary>The code of <c>docs/redis.md</c>, run against the mock server and a real Redis.</summary>
public sealed class RedisSnippets(MockServerFixture fixture) : IClassFixture<MockServerFixture>
{
    private static string key => "docs-key";

    private Uri address => fixture.Server.BaseAddress;

    [RedisFact]
    public async Task Services()
    {
        await using var redis = await RedisServer.StartNewAsync();
        var services = new ServiceCollection();

        // snippet: redis-services
        services
            .AddCoinStatsClient(options => (options.ApiKey, options.BaseAddress) = (key, address))
            .AddCoinStatsRedis(redis.Endpoint, options =>
            {
                options.CreditLimit = 20_000; // of all machines together, in a calendar month
                options.Timeout = TimeSpan.FromSeconds(10); // in place of 1: the first call connects, too
            });
        // end
        await using var provider = services.BuildServiceProvider();
        using var client = provider.GetRequiredService<CoinStatsClient>();
        await client.MarketData.GetCoinByIdAsync("bitcoin");

        // snippet: redis-balance
        var balance = await client.Credits.Budget!.GetBalanceAsync();
        Console.WriteLine($"{balance.Spent} of {balance.Limit} credits spent on all machines, {client.Credits.Spent} of them here");
        // end
        balance.Spent.ShouldBe(client.Credits.Spent);
        balance.Spent.ShouldBeGreaterThan(0);
    }

    [RedisFact]
    public async Task Outage()
    {
        await using var server = await RedisServer.StartNewAsync();
        var endpoint = server.Endpoint;
        await server.StopAsync();

        // snippet: redis-plain
        await using var redis = new CoinStatsRedis(endpoint, new CoinStatsRedisOptions { CreditLimit = 20_000 });
        var options = new CoinStatsClientOptions { ApiKey = key, BaseAddress = address };
        redis.Share(options);
        using var client = new CoinStatsClient(options);
        // end

        // snippet: redis-away
        try
        {
            await client.MarketData.GetCoinByIdAsync("bitcoin");
        }
        catch (SharedStateException exception)
        {
            Console.WriteLine(exception.Message); // Redis is away: nothing was sent
        }
        // end
        client.Credits.Spent.ShouldBe(0);

        // snippet: redis-share
        var sharing = new CoinStatsRedisOptions
        {
            CreditLimit = 20_000,
            WhenAway = RedisOutage.UseShare,
            ProcessCount = 4, // each goes on with a quarter of the rate, and of the credits that it saw remain
            Timeout = TimeSpan.FromMilliseconds(500),
        };
        // end
        await using var shared = new CoinStatsRedis(endpoint, sharing);
        var others = new CoinStatsClientOptions { ApiKey = key, BaseAddress = address };
        shared.Share(others);
        using var going = new CoinStatsClient(others);
        await going.MarketData.GetCoinByIdAsync("bitcoin");
        going.Credits.Spent.ShouldBeGreaterThan(0);
    }
}

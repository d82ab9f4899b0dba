using CoinStats;
using Microsoft.Extensions.DependencyInjection;

namespace CoinStatsGen.EndToEnd.Tests.Docs;

/// <summary>The code of <c>docs/caching.md</c>, run against the mock server.</summary>
public sealed class CachingSnippets(MockServerFixture fixture) : IClassFixture<MockServerFixture>
{
    private static string key => "docs-key";

    private Uri address => fixture.Server.BaseAddress;

    [Fact]
    public async Task Options()
    {
        // snippet: caching-options
        var options = new CoinStatsClientOptions
        {
            ApiKey = key,
            BaseAddress = address,
            Cache =
            {
                IsEnabled = true,
                MaxBytes = 32 * 1024 * 1024, // of memory; what was not asked for longest goes first
                Lifetimes = { [CoinStatsOperations.GetCoins.Id] = TimeSpan.FromSeconds(5) }, // in place of the document's 30
                StaleWhileRevalidate = TimeSpan.FromSeconds(30),
                StaleIfError = TimeSpan.FromHours(1),
            },
        };
        // end
        using var client = new CoinStatsClient(options);

        // snippet: caching-hit
        await client.MarketData.GetCoinByIdAsync("bitcoin");
        var second = await client.MarketData.GetCoinByIdWithResponseAsync("bitcoin");
        if (second.FromCache is { } hit)
        {
            Console.WriteLine($"{hit.Age.TotalSeconds:0.0} s old, cost {second.Credits}; saved so far: {client.Credits.Saved} credits");
        }
        // end
        second.FromCache.ShouldNotBeNull();
        client.Credits.Saved.ShouldBe(client.Credits.Spent);

        // snippet: caching-refresh
        var now = await client.WithOptions(new() { Cache = CacheUse.Refresh }).MarketData.GetCoinByIdAsync("bitcoin"); // kept for the next
        var apart = await client.WithOptions(new() { Cache = CacheUse.Bypass }).MarketData.GetCoinByIdAsync("bitcoin"); // not kept
        // end
        now.Id.ShouldBe(apart.Id);
        client.Credits.Spent.ShouldBe(3 * client.Credits.Saved);
    }

    [Fact]
    public async Task Services()
    {
        var services = new ServiceCollection();

        // snippet: caching-services
        services
            .AddCoinStatsClient(options => (options.ApiKey, options.BaseAddress) = (key, address))
            .AddCoinStatsCache(cache => cache.StaleIfError = TimeSpan.FromHours(1));
        services.AddDistributedMemoryCache(); // or AddStackExchangeRedisCache
        services
            .AddCoinStatsClient("shared", options => (options.ApiKey, options.BaseAddress) = (key, address))
            .AddCoinStatsDistributedCache();
        // end
        await using var provider = services.BuildServiceProvider();
        foreach (
            var client in new[]
            {
                provider.GetRequiredService<CoinStatsClient>(),
                provider.GetRequiredKeyedService<CoinStatsClient>("shared"),
            }
        )
        {
            await client.WalletData.GetBlockchainsAsync();
            (await client.WalletData.GetBlockchainsWithResponseAsync()).FromCache.ShouldNotBeNull();
        }
    }

    /// <summary>The table of lifetimes: reads only, prices by seconds, lists by the day, nothing that a sync decides.</summary>
    [Fact]
    public void Lifetimes_OfTheDocument()
    {
        CoinStatsOperations.GetCoins.CacheLifetime.ShouldBe(TimeSpan.FromSeconds(30));
        CoinStatsOperations.GetBlockchains.CacheLifetime.ShouldBe(TimeSpan.FromDays(1));
        CoinStatsOperations.All.Count(operation => operation.CacheLifetime is not null).ShouldBe(33);
        CoinStatsOperations.All.ShouldAllBe(operation =>
            operation.CacheLifetime == null || (operation.IsSafe && operation.SyncMethod == null)
        );
        foreach (
            var state in new[]
            {
                CoinStatsOperations.GetWalletSyncStatus,
                CoinStatsOperations.GetPortfolioSyncStatus,
                CoinStatsOperations.GetExchangeSyncStatus,
                CoinStatsOperations.GetCreditUsage,
            }
        )
        {
            state.CacheLifetime.ShouldBeNull(state.Id);
        }
    }
}

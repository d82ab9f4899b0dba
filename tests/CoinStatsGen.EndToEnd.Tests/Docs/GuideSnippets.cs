using System.Net;
using System.Net.Http.Json;
using CoinStats;
using CoinStats.MockServer;

namespace CoinStatsGen.EndToEnd.Tests.Docs;

/// <summary>
/// The code of <c>docs/getting-started.md</c>, <c>docs/testing.md</c>, <c>docs/aot.md</c> and <c>docs/migration.md</c>, run against the
/// mock server.
/// </summary>
public sealed class GuideSnippets(MockServerFixture fixture) : IClassFixture<MockServerFixture>
{
    private static string key => "docs-key";

    private Uri address => fixture.Server.BaseAddress;

    [Fact]
    public async Task GettingStarted()
    {
        // snippet: start-offline
        await using var server = await CoinStatsMockServer.StartAsync();
        using var client = new CoinStatsClient(new CoinStatsClientOptions { ApiKey = "any", BaseAddress = server.BaseAddress });

        var bitcoin = await client.MarketData.GetCoinByIdAsync("bitcoin");
        Console.WriteLine($"{bitcoin.Name}: {bitcoin.Price:N2} USD");
        // end
        bitcoin.Name.ShouldNotBeEmpty();

        // snippet: start-failure
        try
        {
            await client.MarketData.GetCoinByIdAsync("no-such-coin");
        }
        catch (CoinStatsNotFoundException)
        {
            Console.WriteLine("no such coin");
        }
        catch (CoinStatsApiException exception)
        {
            Console.WriteLine($"{exception.Operation} failed with {exception.StatusCode} (request {exception.RequestId})");
        }
        // end
    }

    [Fact]
    public async Task Testing()
    {
        await using var server = await CoinStatsMockServer.StartAsync();
        using var client = new CoinStatsClient(
            new CoinStatsClientOptions
            {
                ApiKey = "any",
                BaseAddress = server.BaseAddress,
                Retry = { MaxRetries = 0 },
            }
        );

        // snippet: testing-service
        var service = new PortfolioValue(client.WalletData);

        (await service.OfAsync("0x1234567890abcdef1234567890abcdef12345678")).ShouldNotBeNull();

        server.When(CoinStatsOperations.GetWalletBalanceMany).Respond(503);
        (await service.OfAsync("0x1234567890abcdef1234567890abcdef12345678")).ShouldBeNull();

        server.Received(CoinStatsOperations.GetWalletBalanceMany).Times(2);
        // end
    }

    [Fact]
    public async Task Migration()
    {
        using var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Add("X-API-KEY", key);

        // snippet: migration-before
        using var response = await http.GetAsync("v1/coins/bitcoin?currency=EUR");
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            // wait, and try again …
        }

        response.EnsureSuccessStatusCode();
        var before = await response.Content.ReadFromJsonAsync<CoinOfOurs>();
        // end

        // snippet: migration-after
        using var client = new CoinStatsClient(new CoinStatsClientOptions { ApiKey = key, BaseAddress = address });

        var after = await client.MarketData.GetCoinByIdAsync("bitcoin", currency: "EUR");
        // end
        after.Price.ShouldBe(before!.Price);

        // snippet: migration-http
        using var own = new CoinStatsClient(http, new CoinStatsClientOptions { ApiKey = key });
        // end
        (await own.MarketData.GetCoinByIdAsync("bitcoin")).Id.ShouldBe(after.Id);
    }

    private sealed record CoinOfOurs(string Id, double Price);

    // snippet: testing-subject
    private sealed class PortfolioValue(IWalletDataClient wallets)
    {
        /// <summary>The value in USD, or null while the service is away.</summary>
        public async Task<double?> OfAsync(string address)
        {
            try
            {
                var found = await wallets.GetWalletBalanceManyAsync(wallets: [WalletRef.AllNetworks(address)]);
                return found.Sum(wallet => wallet.Balances.Sum(coin => coin.Amount * coin.Price));
            }
            catch (CoinStatsServiceUnavailableException)
            {
                return null;
            }
        }
    }
    // end
}

using CoinStats;
using CoinStats.MockServer;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.EndToEnd.Tests.Docs;

/// <summary>The code of <c>docs/mock-server.md</c> and the pages beside it, run.</summary>
public sealed class MockServerSnippets
{
    private const string Wallet = "0x1234567890abcdef1234567890abcdef12345678";

    [Fact]
    public async Task InATest()
    {
        // snippet: mock-test
        await using var server = await CoinStatsMockServer.StartAsync(); // loopback, free port
        using var client = new CoinStatsClient(new CoinStatsClientOptions { ApiKey = "any", BaseAddress = server.BaseAddress });

        server.When(CoinStatsOperations.GetCoins).Respond(429, retryAfter: TimeSpan.Zero).Times(2);
        var coins = await client.MarketData.GetCoinsAsync(); // two retries, then the example
        server.Received(CoinStatsOperations.GetCoins).Times(3);
        // end
        coins.Result.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task OverHttps()
    {
        // snippet: mock-https
        await using var server = await CoinStatsMockServer.StartAsync(new CoinStatsMockOptions { Https = new() });
        using var http = new HttpClient(server.CreateTrustingHandler()); // trusts server.Authority, and no other
        using var client = new CoinStatsClient(http, new CoinStatsClientOptions { ApiKey = "any", BaseAddress = server.HttpsBaseAddress });
        // end
        (await client.MarketData.GetCoinsAsync()).Result.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Simulations()
    {
        var clock = new ManualTimeProvider { AutoAdvanceUpTo = TimeSpan.FromMinutes(1) };

        // snippet: simulations-start
        await using var server = await CoinStatsMockServer.StartAsync(
            new CoinStatsMockOptions
            {
                TimeProvider = clock, // no test waits for a real second
                Simulation = new()
                {
                    RateLimit = new RateLimitSimulation(2),
                    Credits = new CreditSimulation(20_000),
                    Sync = new SyncSimulation(TimeSpan.FromSeconds(8)),
                    Paging = new PagingSimulation(Rows: 2_500),
                    Reflection = true,
                },
            }
        );
        // end
        using var client = new CoinStatsClient(
            new CoinStatsClientOptions
            {
                ApiKey = "any",
                BaseAddress = server.BaseAddress,
                TimeProvider = clock,
            }
        );

        // snippet: simulations-use
        var rows = 0;
        await foreach (var coin in client.MarketData.ListCoinsAsync(new() { Limit = 100 }))
        {
            rows++;
        }

        var transactions = await client.WalletData.SyncAndGetWalletTransactionsAsync(new() { Address = Wallet, ConnectionId = "ethereum" });

        var account = server.Simulation.CreditsOf("any");
        Console.WriteLine($"{rows} coins, {transactions.Result.Count} transactions, {account.UsedCredits} credits");
        // end
        rows.ShouldBe(2_500);
        account.UsedCredits.ShouldBe(client.Credits.Spent);

        // snippet: simulations-change
        server.Simulation.Options = server.Simulation.Options with { Credits = new CreditSimulation(Total: 0) { EmptyStatus = 402 } };
        await Assert.ThrowsAsync<CoinStatsCreditsExhaustedException>(() => client.MarketData.GetCoinsAsync());

        server.Lane("other").Simulation.Options = new() { Chaos = new ChaosSimulation(Percent: 5) };
        server.Simulation.Reset(); // what was spent, taken and synced
        // end
        server.Simulation.CreditsOf("any").UsedCredits.ShouldBe(0);
    }

    [Fact]
    public async Task Coverage()
    {
        await using var server = await CoinStatsMockServer.StartAsync();
        using var client = new CoinStatsClient(new CoinStatsClientOptions { ApiKey = "any", BaseAddress = server.BaseAddress });
        await client.MarketData.GetCoinsAsync();

        // snippet: coverage-code
        var coverage = server.Coverage.OnlyCalled();
        foreach (var operation in coverage.Operations)
        {
            Console.WriteLine($"{operation.Id}: {operation.Calls} calls, never met {string.Join(", ", operation.NeverMet)}");
        }

        Console.WriteLine($"{coverage.Percent:0.0} % of the documented responses");
        // end
        coverage.CoveredResponses.ShouldBe(1);
        coverage.Responses.ShouldBe(9);
    }

    // snippet: mock-fixture
    public sealed class MockFixture : CoinStatsMockFixture, IAsyncLifetime; // or: MockFixture() : CoinStatsMockFixture(options), …

    public sealed class WalletTests(MockFixture mock) : IClassFixture<MockFixture>
    {
        [Fact]
        public void Runs() => mock.Server.OperationCount.ShouldBe(61);
    }
    // end
}

using CoinStats;
using CoinStats.MockServer;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.EndToEnd.Tests;

/// <summary>The generated client against a server that simulates the live service, over sockets, both on one clock.</summary>
public sealed class SimulationTests : IAsyncLifetime
{
    private const string Key = "simulation-key";
    private const string Wallet = "0x1234567890abcdef1234567890abcdef12345678";

    private readonly ManualTimeProvider _time = new() { AutoAdvanceUpTo = TimeSpan.FromSeconds(61) };
    private CoinStatsMockServer? _server;

    private CoinStatsMockServer Server => _server!;

    public async Task InitializeAsync() =>
        _server = await CoinStatsMockServer.StartAsync(new CoinStatsMockOptions { TimeProvider = _time });

    public async Task DisposeAsync() => await Server.DisposeAsync();

    [Fact]
    public async Task SyncAndGet_StartsWaitsAndReads()
    {
        Simulate(new() { Sync = new(TimeSpan.FromSeconds(12)) });
        using var client = Client();
        await Should.ThrowAsync<CoinStatsNotSyncedException>(() =>
            client.WalletData.GetWalletTransactionsAsync(new() { Address = Wallet, ConnectionId = "ethereum" })
        );

        var page = await client.WalletData.SyncAndGetWalletTransactionsAsync(new() { Address = Wallet, ConnectionId = "ethereum" });

        page.Result.ShouldNotBeEmpty();
        Server.Received(CoinStatsOperations.TransactionsSync).Once();
        Server.Received(CoinStatsOperations.GetWalletSyncStatus).Times(3);
        Server.Received(CoinStatsOperations.GetWalletTransactions).Times(2);
    }

    [Fact]
    public async Task SyncAndGet_PortfolioAndExchange_Too()
    {
        Simulate(new() { Sync = new() });
        using var client = Client();

        (await client.UserPortfolio.SyncAndGetPortfolioValueAsync(new() { PortfolioId = "p" })).TotalValue.ShouldNotBeNull();
        (await client.ExchangeConnection.SyncAndGetExchangeChartAsync("p", "all")).Result.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task SyncAndGet_LongerThanTheClientWaits_TimesOut()
    {
        Simulate(new() { Sync = new(TimeSpan.FromHours(1)) });
        using var client = Client();

        await Should.ThrowAsync<SyncTimeoutException>(() =>
            client.UserPortfolio.SyncAndGetPortfolioValueAsync(new() { PortfolioId = "p" })
        );
    }

    [Fact]
    public async Task List_OverManyPages_GivesEveryRowOnceAndPaysForEachPage()
    {
        Simulate(new() { Paging = new(2345), Credits = new(20_000) });
        using var client = Client();
        var ids = new HashSet<string>();

        await foreach (var coin in client.MarketData.ListCoinsAsync(new() { Limit = 100 }))
        {
            ids.Add(coin.Id).ShouldBeTrue();
        }

        ids.Count.ShouldBe(2345);
        Server.Received(CoinStatsOperations.GetCoins).Times(24);
        client.Credits.Spent.ShouldBe(48);
        (await client.Credits.RefreshAsync()).ShouldBe(new CreditUsage(20_000, 48, 19_952, "free"));
    }

    [Fact]
    public async Task List_ResumedAtAPage_GoesOnThere()
    {
        Simulate(new() { Paging = new(50) });
        using var client = Client();
        long? next = null;
        await foreach (
            var page in client
                .WalletData.ListWalletTransactionsAsync(
                    new()
                    {
                        Address = Wallet,
                        ConnectionId = "ethereum",
                        Limit = 20,
                    }
                )
                .ByPage()
        )
        {
            next = page.NextPage;
            break;
        }

        next.ShouldBe(2);
        var rows = 0;
        await foreach (
            var row in client.WalletData.ListWalletTransactionsAsync(
                new()
                {
                    Address = Wallet,
                    ConnectionId = "ethereum",
                    Limit = 20,
                    Page = next,
                }
            )
        )
        {
            row.ShouldNotBeNull();
            rows++;
        }

        rows.ShouldBe(30);
    }

    [Fact]
    public async Task Budget_AndAccount_CountTheSame()
    {
        Simulate(new() { Credits = new(20_000) });
        var budget = new CreditBudget(1_000);
        using var client = Client(o => o.Budget = budget);

        await client.WalletData.GetWalletBalanceManyAsync(wallets: [new WalletRef("ethereum", Wallet), WalletRef.AllNetworks(Wallet)]);
        await client.MarketData.GetCoinsChartsAsync("1w", ["bitcoin", "ethereum", "solana"]);
        await client.WalletData.TransactionsSyncAsync(
            body: new()
            {
                Wallets = [new() { Address = Wallet, ConnectionId = "ethereum" }, new() { Address = Wallet, ConnectionId = "all" }],
            }
        );

        Server.Simulation.CreditsOf(Key).UsedCredits.ShouldBe(440 + 9 + 550);
        budget.Spent.ShouldBe(999);
        await Should.ThrowAsync<CreditBudgetExceededException>(() => client.MarketData.GetCoinsAsync());
        Server.Received(CoinStatsOperations.GetCoins).Never();
    }

    [Fact]
    public async Task EmptyAccount_IsItsException()
    {
        Simulate(new() { Credits = new(50) });
        using var client = Client();
        await client.WalletData.GetWalletBalanceAsync(Wallet, connectionId: ["ethereum"]);

        var thrown = await Should.ThrowAsync<CoinStatsCreditsExhaustedException>(() =>
            client.WalletData.GetWalletBalanceAsync(Wallet, connectionId: ["ethereum"])
        );

        thrown.StatusCode.ShouldBe(406);
        thrown.Message.ShouldContain("it costs 40, 10 of 50 remain");
        client.Credits.Spent.ShouldBe(40);
    }

    [Theory]
    [InlineData("""{"error":"Insufficient credits","message":"Insufficient credits for this request"}""")]
    [InlineData("""{"statusCode":429,"message":"Insufficient credits for this request","requestId":"r","path":"/v1/coins"}""")]
    public async Task RefusedForCredits_With429_IsNotTakenForARateLimit(string body)
    {
        Server.When(CoinStatsOperations.GetCoins).RespondJson(body, 429);
        using var client = Client(o => o.Retry.MaxRetries = 2);

        var thrown = await Should.ThrowAsync<CoinStatsCreditsExhaustedException>(() => client.MarketData.GetCoinsAsync());
        var response = await client.MarketData.GetCoinsWithResponseAsync();

        thrown.Error.Message.ShouldBe("Insufficient credits for this request");
        response.Error.ShouldNotBeNull().Kind.ShouldBe(CoinStatsErrorKind.CreditsExhausted);
        Server.Received(CoinStatsOperations.GetCoins).Times(2);
    }

    [Fact]
    public async Task RateLimit_IsWaitedOutAsTheServerSays()
    {
        Simulate(new() { RateLimit = new(0.2) });
        using var client = Client(o => o.Retry.MaxRetries = 2);
        for (var call = 0; call < 4; call++)
        {
            (await client.MarketData.GetMarketCapAsync()).MarketCap.ShouldBeGreaterThan(0);
        }

        Server.Coverage.Operations.Single(o => o.Id == "get-market-cap").Responses.ShouldContain(new StatusCoverage(429, 3));
        _time.Delays.ShouldContain(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task RateLimit_OfTheClient_KeepsUnderTheServers()
    {
        Simulate(new() { RateLimit = new(2) });
        using var client = Client(o =>
        {
            o.RateLimit.RequestsPerSecond = 2;
            o.RateLimit.Burst = 1;
        });
        for (var call = 0; call < 10; call++)
        {
            await client.MarketData.GetMarketCapAsync();
        }

        Server.Coverage.Operations.Single(o => o.Id == "get-market-cap").NeverMet.ShouldContain(429);
    }

    [Fact]
    public async Task Chaos_IsRetriedAway()
    {
        Simulate(new() { Chaos = new(20), Credits = new(20_000) });
        using var client = Client(o => o.Retry.MaxRetries = 6);
        for (var call = 0; call < 100; call++)
        {
            (await client.MarketData.GetCoinByIdAsync("bitcoin")).Id.ShouldBe("bitcoin");
        }

        var coverage = Server.Coverage.Operations.Single(o => o.Id == "get-coin-by-id");
        coverage.Responses.ShouldContain(new StatusCoverage(200, 100));
        coverage.NeverMet.ShouldNotContain(503);
        coverage.Calls.ShouldBeGreaterThan(100 + coverage.Responses.Single(r => r.Status == 503).Count, "some connections were reset");
        Server.Simulation.CreditsOf(Key).UsedCredits.ShouldBe(coverage.Calls - coverage.Responses.Single(r => r.Status == 503).Count);
    }

    [Fact]
    public async Task Reflection_GivesTheWalletsAskedFor()
    {
        Simulate(new() { Reflection = true });
        using var client = Client();

        var wallets = await client.WalletData.GetWalletBalanceManyAsync(
            wallets: [new WalletRef("ethereum", "0x1"), new WalletRef("solana", "abc")]
        );

        wallets.Select(w => (w.ConnectionId, w.Address)).ShouldBe([("ethereum", "0x1"), ("solana", "abc")]);
    }

    [Fact]
    public async Task EveryOperation_IsReadByTheClientUnderAllSimulations()
    {
        Simulate(
            new()
            {
                Reflection = true,
                Paging = new(),
                Credits = new(1_000_000),
                RateLimit = new(1000),
                Latency = new(TimeSpan.FromMilliseconds(5)),
            }
        );
        using var client = Client();
        foreach (var operation in SpecDocument.Operations)
        {
            var response = await new OperationCall(operation.Id).WithResponseAsync(client);
            response.StatusCode.ShouldBe(200, operation.Id);
        }

        Server.Simulation.CreditsOf(Key).UsedCredits.ShouldBe(client.Credits.Spent);
        Server.Coverage.CoveredOperations.ShouldBe(61);
    }

    private void Simulate(CoinStatsMockSimulationOptions options) => Server.Simulation.Options = options;

    private CoinStatsClient Client(Action<CoinStatsClientOptions>? configure = null)
    {
        var options = new CoinStatsClientOptions
        {
            ApiKey = Key,
            BaseAddress = Server.BaseAddress,
            TimeProvider = _time,
            Retry = { MaxRetries = 0 },
        };
        options.RateLimit.RequestsPerSecond = 1000;
        options.RateLimit.Burst = 1000;
        configure?.Invoke(options);
        return new CoinStatsClient(options);
    }
}

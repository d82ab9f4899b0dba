using CoinStats;
using CoinStats.MockServer;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.EndToEnd.Tests;

/// <summary>The methods that sync, then read, against a server that is not ready at once.</summary>
public sealed class SyncTests : IAsyncLifetime
{
    private const string Wallet = "0x1234567890abcdef1234567890abcdef12345678";

    private readonly ManualTimeProvider _time = new() { AutoAdvanceUpTo = TimeSpan.FromSeconds(30) };
    private CoinStatsMockServer? _server;

    private CoinStatsMockServer Server => _server!;

    public async Task InitializeAsync() => _server = await CoinStatsMockServer.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();

    [Fact]
    public async Task SyncAndGet_NotReadyAtFirst_WaitsThenReads()
    {
        Server.When(CoinStatsOperations.TransactionsSync).RespondJson("""{"status":"syncing"}""");
        Server
            .When(CoinStatsOperations.GetWalletSyncStatus)
            .Respond(409)
            .Then.RespondJson("""{"status":"syncing"}""")
            .Then.RespondJson("""{"status":"synced"}""");
        Server.When(CoinStatsOperations.GetWalletTransactions).Respond(409).Then.RespondExample();
        var steps = new Steps();
        using var client = Client();

        var page = await client.WalletData.SyncAndGetWalletTransactionsAsync(
            new()
            {
                Address = Wallet,
                ConnectionId = "ethereum",
                Limit = 5,
            },
            steps
        );

        page.Result.ShouldNotBeEmpty();
        steps.ShouldBe([
            SyncStage.Starting,
            SyncStage.Waiting,
            SyncStage.Waiting,
            SyncStage.Reading,
            SyncStage.Waiting,
            SyncStage.Reading,
            SyncStage.Done,
        ]);
        Server.Received(CoinStatsOperations.TransactionsSync).WithQuery("address", Wallet).WithQuery("connectionId", "ethereum").Once();
        Server
            .Received(CoinStatsOperations.GetWalletSyncStatus)
            .WithQuery("address", Wallet)
            .WithQuery("connectionId", "ethereum")
            .Times(4);
        Server.Received(CoinStatsOperations.GetWalletTransactions).WithQuery("limit", "5").Times(2);
    }

    [Fact]
    public async Task SyncAndGet_NeverReady_TimesOut()
    {
        Server.When(CoinStatsOperations.GetPortfolioSyncStatus).RespondJson("""{"status":"syncing"}""");
        using var client = Client();

        var thrown = await Should.ThrowAsync<SyncTimeoutException>(() =>
            client.UserPortfolio.SyncAndGetPortfolioValueAsync(
                new() { PortfolioId = "p" },
                options: new() { Timeout = TimeSpan.FromMinutes(1) }
            )
        );

        thrown.Message.ShouldContain("syncing");
        Server.Received(CoinStatsOperations.GetPortfolioValue).Never();
    }

    [Fact]
    public async Task SyncAndGet_WithoutWhatTheStatusNeeds_StartsNothing()
    {
        using var client = Client();

        var thrown = await Should.ThrowAsync<ArgumentException>(() =>
            client.WalletData.SyncAndGetWalletTransactionsAsync(new() { Wallets = [WalletRef.AllNetworks(Wallet)] })
        );

        thrown.ParamName.ShouldBe("address");
        Server.Received().Never();
    }

    [Fact]
    public async Task Get_NotSynced_NamesTheMethodThatSyncs()
    {
        Server.When(CoinStatsOperations.GetExchangePl).Respond(409);
        using var client = Client();

        var thrown = await Should.ThrowAsync<CoinStatsNotSyncedException>(() => client.ExchangeConnection.GetExchangePlAsync("p"));

        thrown.Message.ShouldContain("ExchangeConnection.SyncAndGetExchangePlAsync starts the sync");
    }

    [Fact]
    public void EverySyncedOperation_HasItsMethod()
    {
        var synced = SpecDocument
            .Operations.Where(operation => operation.Json.TryGetProperty("x-sync", out _))
            .Select(operation => operation.Id)
            .ToList();

        synced.ShouldNotBeEmpty();
        CoinStatsOperations
            .All.Where(operation => operation.SyncMethod is not null)
            .Select(operation => operation.Id)
            .ShouldBe(synced, ignoreOrder: true);
    }

    private CoinStatsClient Client() =>
        new(
            new CoinStatsClientOptions
            {
                ApiKey = "sync-key",
                BaseAddress = Server.BaseAddress,
                TimeProvider = _time,
                Retry = { MaxRetries = 0 },
            }
        );

    private sealed class Steps : List<SyncStage>, IProgress<SyncProgress>
    {
        public void Report(SyncProgress value) => Add(value.Stage);
    }
}

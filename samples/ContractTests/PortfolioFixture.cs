using CoinStats;
using CoinStats.MockServer;

namespace ContractTests;

/// <summary>The service over a client over a mock server of its own. Waits between retries are a millisecond.</summary>
public sealed class PortfolioFixture : IAsyncDisposable
{
    private readonly CoinStatsClient _client;

    private PortfolioFixture(CoinStatsMockServer server, CreditBudget? budget)
    {
        Server = server;
        _client = new CoinStatsClient(
            new CoinStatsClientOptions
            {
                ApiKey = "any",
                BaseAddress = server.BaseAddress,
                Budget = budget,
                Retry = { BaseDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) },
            }
        );
        Service = new PortfolioService(_client);
    }

    public CoinStatsMockServer Server { get; }

    public PortfolioService Service { get; }

    public static IReadOnlyList<WalletRef> Wallets { get; } = [new("ethereum", "0x1234567890abcdef1234567890abcdef12345678")];

    public static async Task<PortfolioFixture> StartAsync(CreditBudget? budget = null) =>
        new(await CoinStatsMockServer.StartAsync(), budget);

    /// <summary>What the service makes of an error of one of its calls.</summary>
    public async Task<PortfolioProblem> ProblemOfAsync(CoinStatsOperation operation, int status)
    {
        var stub = Server.When(operation).Respond(status);
        var exception = await Assert.ThrowsAsync<PortfolioException>(() => Service.ReportAsync(Wallets));
        stub.Remove();
        return exception.Problem;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Server.DisposeAsync();
    }
}

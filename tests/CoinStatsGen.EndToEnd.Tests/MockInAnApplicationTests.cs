using System.Net;
using CoinStats;
using CoinStats.MockServer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoinStatsGen.EndToEnd.Tests;

/// <summary>An application under test whose client talks to a mock server without a socket, put in as tests of applications do.</summary>
public sealed class MockInAnApplicationTests
{
    private const string Wallet = "ethereum:0x1234567890abcdef1234567890abcdef12345678";

    [Fact]
    public async Task Application_WithTheMocksHandler_IsTestedWithoutTheNetwork()
    {
        await using var server = CoinStatsMockServer.CreateSocketFree();
        await using var app = await StartAsync(server);
        using HttpClient http = new() { BaseAddress = new Uri(app.Urls.First()) };

        (await http.GetStringAsync($"/wallets/{Wallet}")).ShouldBe("1");
        server.Received(CoinStatsOperations.GetWalletBalanceMany).WithQuery("wallets", Wallet).Once();

        server.When(CoinStatsOperations.GetWalletBalanceMany).Respond(409);
        using var answer = await http.GetAsync($"/wallets/{Wallet}");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    // The application's own code, and the one line a test adds.
    private static async Task<WebApplication> StartAsync(CoinStatsMockServer server)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder
            .Services.AddCoinStatsClient(options => options.ApiKey = "any")
            .ConfigurePrimaryHttpMessageHandler(() => server.CreateHandler());
        var app = builder.Build();
        app.MapGet("/wallets/{wallet}", async (string wallet, CoinStatsClient client, CancellationToken cancellationToken) =>
        {
            try
            {
                var found = await client.WalletData.GetWalletBalanceManyAsync(
                    wallets: [WalletRef.Parse(wallet)],
                    cancellationToken: cancellationToken
                );
                return Results.Text(found.Count > 0 ? "1" : "0");
            }
            catch (CoinStatsNotSyncedException)
            {
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            }
        });
        await app.StartAsync();
        return app;
    }
}

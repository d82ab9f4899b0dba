using CoinStats;
using CoinStats.MockServer;
using CoinStats.WireMock;
using CoinStats.WireMock.Assertions;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace CoinStatsGen.WireMock.Tests.Docs;

/// <summary>The code of <c>docs/wiremock-net.md</c>, run.</summary>
public sealed class WireMockNetSnippets
{
    [Fact]
    public async Task InATest()
    {
        // snippet: wiremock-net-test
        using var server = WireMockServer.Start();
        var coinStats = server.AddCoinStats(); // all operations, every status, keys, Prefer, checked requests
        using var client = new CoinStatsClient(new CoinStatsClientOptions { ApiKey = "any", BaseAddress = new Uri(server.Url! + "/") });

        server
            .Given(Request.Create().ForOperation(CoinStatsOperations.GetCoins)) // your own stubs win
            .InScenario("busy")
            .WillSetStateTo("free")
            .RespondWith(Response.Create().WithDocumented(coinStats, 503));

        var coins = await client.MarketData.GetCoinsAsync(); // a retry, then the example
        server.Should().HaveReceived(CoinStatsOperations.GetCoins).Times(2);
        // end
        coins.Result.ShouldNotBeEmpty();

        // snippet: wiremock-net-log
        var entry = server.FindLogEntries(CoinStatsOperations.GetCoins)[0];
        Console.WriteLine(
            $"{entry.RequestMessage?.Method} {entry.RequestMessage?.Path}, answered by '{entry.MappingTitle}' with "
                + $"{entry.ResponseMessage?.StatusCode}"
        );
        // end
        entry.ResponseMessage!.StatusCode.ShouldBe(503);

        // snippet: wiremock-net-coverage
        coinStats.Simulation.Options = new() { RateLimit = new RateLimitSimulation(2), Paging = new PagingSimulation(Rows: 250) };
        Console.WriteLine($"{coinStats.Coverage.CoveredResponses} of {coinStats.Coverage.Responses} documented answers were met");
        // end
        coinStats.Coverage.CoveredResponses.ShouldBe(2);
    }

    [Fact]
    public async Task FromFiles()
    {
        var folder = Directory.CreateTempSubdirectory("coinstats-snippet");
        try
        {
            await using var exporter = CoinStatsMockServer.CreateSocketFree();
            await exporter.ExportWireMockNetAsync(folder.FullName);
            var path = folder.FullName;

            // snippet: wiremock-net-static
            using var server = WireMockServer.Start();
            server.ReadStaticMappings(path);
            // end
            server.Mappings.Count.ShouldBeGreaterThan(475);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

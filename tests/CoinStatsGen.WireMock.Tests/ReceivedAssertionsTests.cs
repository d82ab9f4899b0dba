using CoinStats;
using CoinStats.MockServer;
using CoinStats.WireMock;
using CoinStats.WireMock.Assertions;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace CoinStatsGen.WireMock.Tests;

public sealed class ReceivedAssertionsTests : IDisposable
{
    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly CoinStatsWireMock _coinStats;

    public ReceivedAssertionsTests() => _coinStats = _server.AddCoinStats();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task HaveReceived_StubAndDocument_CountsBoth()
    {
        _server
            .Given(Request.Create().ForOperation(CoinStatsOperations.GetCoins))
            .InScenario("once")
            .WillSetStateTo("done")
            .RespondWith(Response.Create().WithDocumented(_coinStats, 503));
        using var client = new CoinStatsClient(new CoinStatsClientOptions { ApiKey = "any", BaseAddress = new Uri(_server.Url! + "/") });
        await client.MarketData.GetCoinsAsync();

        _server.Should().HaveReceived(CoinStatsOperations.GetCoins).Times(2);
        _server.Should().HaveReceived(CoinStatsOperations.GetCoins).AtLeast(1);
        _server.Should().HaveReceived(CoinStatsOperations.GetNews).Never();
    }

    [Fact]
    public async Task HaveReceived_WrongNumber_ListsWhatCame()
    {
        using var http = _server.CreateClient();
        await http.GetAsync("/v1/fiats?x=1");

        var problem = Should.Throw<CoinStatsVerificationException>(() =>
            _server.Should().HaveReceived(CoinStatsOperations.GetCoins).Once()
        );

        problem.Message.ShouldContain("get-coins");
        problem.Message.ShouldContain("GET /v1/fiats?x=1 -> ");
    }
}

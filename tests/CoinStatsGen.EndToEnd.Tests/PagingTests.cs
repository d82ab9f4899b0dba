using CoinStats;
using CoinStats.MockServer;

namespace CoinStatsGen.EndToEnd.Tests;

public sealed class PagingTests(MockServerFixture fixture) : IClassFixture<MockServerFixture>
{
    /// <summary>The mock replays one page that says another follows: a list over it must end all the same.</summary>
    [Fact]
    public async Task ListCoins_ServerThatRepeatsItsExample_Ends()
    {
        using var client = new CoinStatsClient(fixture.Options());
        var ids = new List<string>();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));

        await foreach (var coin in client.MarketData.ListCoinsAsync(new() { SortBy = "marketCap" }, limit.Token))
        {
            ids.Add(coin.Id);
        }

        ids.ShouldBe(["ethereum"]);
    }

    /// <summary>
    /// The second page lacks its list, has null or another kind in its place, or is one of the forms that say "nothing there".
    /// </summary>
    [Theory]
    [InlineData("""{"meta":{"page":2,"limit":1,"hasNextPage":true}}""")]
    [InlineData("""{"meta":null,"result":null}""")]
    [InlineData("""{"meta":{"page":"two"},"result":"none"}""")]
    [InlineData("{}")]
    public async Task ListCoins_PageWhoseListIsMissing_EndsTheList(string second)
    {
        await using var server = await CoinStatsMockServer.StartAsync();
        server
            .When(CoinStatsOperations.GetCoins)
            .WithQuery("page", "1")
            .RespondJson("""{"meta":{"page":1,"limit":1,"hasNextPage":true},"result":[{"id":"first"}]}""");
        server.When(CoinStatsOperations.GetCoins).WithQuery("page", "2").RespondJson(second);
        using var client = new CoinStatsClient(new CoinStatsClientOptions { ApiKey = "key", BaseAddress = server.BaseAddress });
        var ids = new List<string>();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));

        await foreach (var coin in client.MarketData.ListCoinsAsync(new() { Page = 1, Limit = 1 }, limit.Token))
        {
            ids.Add(coin.Id);
        }

        ids.ShouldBe(["first"]);
        server.Received(CoinStatsOperations.GetCoins).Times(2);
    }
}

using CoinStats;

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

        await foreach (Coin coin in client.MarketData.ListCoinsAsync(new() { SortBy = "marketCap" }, limit.Token))
        {
            ids.Add(coin.Id);
        }

        ids.ShouldBe(["ethereum"]);
    }
}

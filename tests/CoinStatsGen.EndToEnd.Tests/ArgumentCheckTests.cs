using CoinStats;

namespace CoinStatsGen.EndToEnd.Tests;

/// <summary>What the API would refuse is refused before it is sent, by every method of an operation alike.</summary>
public sealed class ArgumentCheckTests(MockServerFixture fixture) : IClassFixture<MockServerFixture>
{
    [Fact]
    public async Task Arguments_TheApiRefuses_AreNeverSent()
    {
        using var client = new CoinStatsClient(fixture.Options());

        (await Should.ThrowAsync<ArgumentException>(() => client.WalletData.GetWalletBalanceManyAsync(address: "0x1"))).ParamName.ShouldBe(
            "wallets"
        );
        (
            await Should.ThrowAsync<ArgumentException>(() => client.WalletData.GetWalletBalanceManyWithResponseAsync(address: "0x1"))
        ).ParamName.ShouldBe("wallets");
        Should.Throw<ArgumentException>(() => client.Credits.EstimateGetWalletBalanceMany(address: "0x1")).ParamName.ShouldBe("wallets");
        (await Should.ThrowAsync<ArgumentException>(() => client.WalletData.TransactionsSyncAsync(address: "0x1"))).ParamName.ShouldBe(
            "body"
        );
        (
            await Should.ThrowAsync<ArgumentOutOfRangeException>(() =>
                client.MarketData.GetCoinsAsync(new() { RiskScoreGreaterThan = 101 })
            )
        ).ParamName.ShouldBe("riskScore~greaterThan");
        (await Should.ThrowAsync<ArgumentException>(() => client.MarketData.GetCoinsAsync(new() { SortBy = "luck" }))).ParamName.ShouldBe(
            "sortBy"
        );
        (
            await Should.ThrowAsync<ArgumentException>(async () =>
                await client.MarketData.ListCoinsAsync(new() { SortBy = "luck" }).GetAsyncEnumerator().MoveNextAsync()
            )
        ).ParamName.ShouldBe("sortBy");

        fixture.Server.Received().Never();
        client.Credits.Spent.ShouldBe(0);
    }
}

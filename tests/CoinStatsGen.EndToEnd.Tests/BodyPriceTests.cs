using CoinStats;

namespace CoinStatsGen.EndToEnd.Tests;

/// <summary>The row "PATCH wallet/transactions, body ethereum + all: 50 + 500" of the price list, through the generated client.</summary>
public sealed class BodyPriceTests(MockServerFixture fixture) : IClassFixture<MockServerFixture>
{
    [Theory]
    [InlineData("ethereum", "polygon", 100)]
    [InlineData("ethereum", "all", 550)]
    public async Task TransactionsSync_WalletsOfTheBody_AreCountedOneByOne(string first, string second, int credits)
    {
        using var client = new CoinStatsClient(fixture.Options());
        var body = new WalletTransactionSyncBodyDto
        {
            Wallets =
            [
                new WalletItemDto { Address = "0x1", ConnectionId = first },
                new WalletItemDto { Address = "0x2", ConnectionId = second },
            ],
        };

        var response = await client.WalletData.TransactionsSyncWithResponseAsync(body: body);

        response.Credits.Credits.ShouldBe(credits);
    }
}

using CoinStats;

namespace CoinStatsGen.EndToEnd.Tests.Docs;

/// <summary>The code of <c>docs/json.md</c>, run against the mock server.</summary>
public sealed class JsonSnippets(MockServerFixture fixture) : IClassFixture<MockServerFixture>
{
    private static CancellationToken cancellationToken => CancellationToken.None;

    [Fact]
    public async Task Json_Rows()
    {
        using var client = new CoinStatsClient(fixture.Options());

        // snippet: json-rows
        double total = 0;
        await foreach (
            var wallet in client.WalletData.StreamWalletBalanceManyAsync(
                wallets: [WalletRef.AllNetworks("0x1234567890abcdef1234567890abcdef12345678")],
                cancellationToken: cancellationToken
            )
        )
        {
            total += wallet.Balances.Sum(coin => coin.Amount * coin.Price);
        }
        // end
        total.ShouldBeGreaterThan(0);
        client.Credits.SpentOn(CoinStatsOperations.GetWalletBalanceMany).ShouldBeGreaterThan(0);
    }
}

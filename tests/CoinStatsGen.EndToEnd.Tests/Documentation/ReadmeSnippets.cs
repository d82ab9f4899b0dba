using CoinStats;
using CoinStats.MockServer;

namespace CoinStatsGen.EndToEnd.Tests.Documentation;

/// <summary>The code of the readme, run. <see cref="ReadmeTests"/> holds the readme's text to it.</summary>
public sealed class ReadmeSnippets
{
    [Fact]
    public async Task Use()
    {
        await using var server = await CoinStatsMockServer.StartAsync();
        var http = new HttpClient(server.CreateHandler());
        var output = new StringWriter();
        using (var client = new CoinStatsClient(http, new CoinStatsClientOptions { ApiKey = "any", BaseAddress = server.BaseAddress }))
        {
            await PrintAsync(client, output);
        }

        output.ToString().ShouldContain("0x742d35Cc6634C0532925a3b844Bc454e4438f44e on ethereum: ");
    }

    [Fact]
    public async Task TestWithoutTheNetwork()
    {
        // <snippet readme-test>
        await using var server = await CoinStatsMockServer.StartAsync();
        using var client = new CoinStatsClient(new CoinStatsClientOptions { ApiKey = "any", BaseAddress = server.BaseAddress });

        server.When(CoinStatsOperations.GetWalletBalanceMany).Respond(409);
        await Assert.ThrowsAsync<CoinStatsNotSyncedException>(() =>
            client.WalletData.GetWalletBalanceManyAsync(wallets: [WalletRef.AllNetworks("0x4567890abcdef1234567890abcdef1234567890abc")])
        );
        // </snippet>
    }

    private static async Task PrintAsync(CoinStatsClient client, TextWriter Console)
    {
        // <snippet readme-use>
        var wallets = await client.WalletData.GetWalletBalanceManyAsync(
            wallets:
            [
                new WalletRef("ethereum", "0x1234567890abcdef1234567890abcdef12345678"),
                WalletRef.AllNetworks("0x4567890abcdef1234567890abcdef1234567890abc"),
            ]
        );

        foreach (var wallet in wallets)
        {
            Console.WriteLine($"{wallet.Address} on {wallet.Blockchain}: {wallet.Balances.Sum(coin => coin.Amount * coin.Price):N2} USD");
        }
        // </snippet>
    }
}

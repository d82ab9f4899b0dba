using CoinStats;

// One call, against the server named on the command line.
using var client = new CoinStatsClient(new CoinStatsClientOptions { ApiKey = "key", BaseAddress = new Uri(args[0]) });
IReadOnlyList<WalletBalancesResponse> wallets = await client.WalletData.GetWalletBalanceManyAsync(
    wallets:
    [
        new WalletRef("ethereum", "0x1234567890abcdef1234567890abcdef12345678"),
        WalletRef.AllNetworks("0x4567890abcdef1234567890abcdef1234567890abc"),
    ]
);
foreach (WalletBalancesResponse wallet in wallets)
{
    Console.WriteLine($"{wallet.Blockchain}: {string.Join(", ", wallet.Balances.Select(coin => coin.Symbol))}");
}

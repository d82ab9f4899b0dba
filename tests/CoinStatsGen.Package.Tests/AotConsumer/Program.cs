using CoinStats;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

// One call, against the server named on the command line, with options from configuration: the generator that binds them cannot see this
// client.
var configuration = new ConfigurationBuilder()
    .AddInMemoryCollection(new Dictionary<string, string?> { ["CoinStats:ApiKey"] = "key", ["CoinStats:BaseAddress"] = args[0] })
    .Build();
var services = new ServiceCollection();
services.AddCoinStatsClient(configuration.GetSection("CoinStats"));
await using var provider = services.BuildServiceProvider();
var client = provider.GetRequiredService<CoinStatsClient>();
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

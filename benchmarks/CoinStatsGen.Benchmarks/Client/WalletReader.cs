using CoinStats;
using CoinStats.Json;

namespace CoinStatsGen.Benchmarks.Client;

/// <summary>Reads an answer with the generated code, as the generated client does.</summary>
internal static class WalletReader
{
    internal static List<WalletBalancesResponse> Read(ReadOnlySpan<byte> json) => Read(new JsonScanner(json));

    internal static List<WalletBalancesResponse> Read(JsonScanner scanner)
    {
        List<WalletBalancesResponse> wallets = [];
        scanner.ReadArrayStart();
        while (scanner.ReadElement())
        {
            wallets.Add(WalletBalancesResponseJson.Read(ref scanner));
        }

        scanner.ReadEnd();
        return wallets;
    }
}

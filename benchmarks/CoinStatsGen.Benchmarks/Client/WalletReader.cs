using CoinStats;
using CoinStats.Json;

namespace CoinStatsGen.Benchmarks.Client;

/// <summary>Reads an answer with the generated code, as the generated client does.</summary>
internal static class WalletReader
{
    internal static List<WalletBalancesResponse> Read(ReadOnlySpan<byte> json, JsonReading reading = JsonReading.Tolerant)
    {
        var scanner = new JsonScanner(json, reading);
        return Read(ref scanner);
    }

    internal static List<WalletBalancesResponse> Read(ref JsonScanner scanner)
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

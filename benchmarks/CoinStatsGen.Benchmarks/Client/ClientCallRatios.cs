using System.Net.Http.Json;
using CoinStats;

namespace CoinStatsGen.Benchmarks.Client;

/// <summary>
/// A whole call: the generated client with retries, limiter, credits and telemetry on, against HttpClient and GetFromJsonAsync.
/// </summary>
internal static class ClientCallRatios
{
    private const string Ours = "generated client";
    private const string Plain = "HttpClient and GetFromJsonAsync";
    internal static readonly WalletRef[] Wallets = [new("ethereum", "0x1234567890abcdef1234567890abcdef12345678")];

    internal const string Address = "http://localhost/v1/wallet/balance/many?wallets=ethereum:0x1234567890abcdef1234567890abcdef12345678";

    internal static IEnumerable<RatioRow> Measure(Func<string, bool> wanted)
    {
        if (wanted("client.call.large"))
        {
            yield return new RatioRow("client.call.large", Compare("call for 390 KB", WalletPayload.Large()), 4);
        }

        if (wanted("client.call.small"))
        {
            yield return new RatioRow("client.call.small", Compare("call for 0.5 KB", WalletPayload.Small()), 1.5);
        }
    }

    private static double Compare(string what, byte[] body)
    {
        using var http = new HttpClient(new MemoryHandler(body));
        using var client = new CoinStatsClient(http, Options());

        // The handler answers at once: no task is ever waited for.
        var measures = Interleaved.Run(
            new Contender(Ours, () => client.WalletData.GetWalletBalanceManyAsync(wallets: Wallets).GetAwaiter().GetResult()),
            new Contender(Plain, () => http.GetFromJsonAsync(Address, PlainContext.Default.ListPlainWallet).GetAwaiter().GetResult())
        );
        Ratios.Explain(what, measures);
        return measures[Plain].Microseconds / measures[Ours].Microseconds;
    }

    /// <summary>The limiter is asked by every call and lets each pass: this is the price of asking.</summary>
    internal static CoinStatsClientOptions Options() =>
        new()
        {
            ApiKey = "benchmark-key",
            BaseAddress = new Uri("http://localhost/"),
            Budget = new CreditBudget(long.MaxValue / 2),
            RateLimit = { RequestsPerSecond = 1_000_000, Burst = 1_000_000 },
        };
}

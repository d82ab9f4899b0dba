using System.Text;
using CoinStats;
using CoinStats.Http;
using CoinStats.Json;

namespace CoinStatsGen.Benchmarks.Client;

/// <summary>What it costs to watch answers: the generated code reads the same 390 KB, with an observer and without.</summary>
/// <remarks>Without one is what all other rows measure: the hooks are in the code they run.</remarks>
internal static class ClientDriftRatios
{
    private const string Watched = "watched";
    private const string Unwatched = "not watched";

    internal static IEnumerable<RatioRow> Measure(Func<string, bool> wanted)
    {
        if (wanted("client.drift.on"))
        {
            yield return new RatioRow("client.drift.on", Compare("read 390 KB", WalletPayload.Large()), 1.05, AtMost: true);
        }

        if (wanted("client.drift.unknown"))
        {
            // A member that the document does not know, in each of the 1,000 rows.
            var json = Encoding.UTF8.GetBytes(
                Encoding.UTF8.GetString(WalletPayload.Large()).Replace("\"rank\":", "\"riskScore\":42,\"rank\":", StringComparison.Ordinal)
            );
            yield return new RatioRow("client.drift.unknown", Compare("read 390 KB and 1,000 unknown members", json), 1.05, AtMost: true);
        }
    }

    private static double Compare(string what, byte[] json)
    {
        var observer = new DriftObserver();
        var redactor = new SecretRedactor("benchmark-key");
        var measures = Interleaved.Run(
            new Contender(Watched, () => Watch(json, observer, redactor)),
            new Contender(Unwatched, () => WalletReader.Read(json))
        );
        Ratios.Explain(what, measures);
        return measures[Watched].Microseconds / measures[Unwatched].Microseconds;
    }

    private static void Watch(ReadOnlySpan<byte> json, DriftObserver observer, SecretRedactor redactor)
    {
        var scanner = new JsonScanner(json, JsonReading.Tolerant | JsonReading.Watched);
        WalletReader.Read(ref scanner);
        observer.CountAnswer();
        if (scanner.Notes is { } notes)
        {
            observer.Observe(CoinStatsOperations.GetWalletBalanceMany, notes, json, "$", notes.FindGaps(json, "$", redactor), redactor);
        }
    }
}

using System.Globalization;
using CoinStatsGen.Benchmarks.Client;
using CoinStatsGen.Benchmarks.Generator;
using CoinStatsGen.Benchmarks.Mock;

namespace CoinStatsGen.Benchmarks;

/// <summary>Prints one line for each promise of speed. Exit code 1 when one is missed.</summary>
internal static class Ratios
{
    private static readonly Func<Func<string, bool>, IEnumerable<RatioRow>>[] Groups =
    [
        ClientReadRatios.Measure,
        ClientWriteRatios.Measure,
        ClientCallRatios.Measure,
        ClientDriftRatios.Measure,
        GeneratorRatios.Measure,
        MockRatios.Measure,
        WireMockNetRatios.Measure,
    ];

    /// <summary>Measures the rows whose key starts with one of the given texts; without any, all.</summary>
    internal static int Run(string[] keys)
    {
        var missed = false;
        bool Wanted(string key) => keys.Length == 0 || Array.Exists(keys, k => key.StartsWith(k, StringComparison.Ordinal));
        foreach (var row in Groups.SelectMany(group => group(Wanted)))
        {
            Console.WriteLine(row);
            missed |= !row.Holds;
        }

        return missed ? 1 : 0;
    }

    internal static int Usage()
    {
        Console.Error.WriteLine(
            """
            dotnet run -c Release --project benchmarks/CoinStatsGen.Benchmarks -- COMMAND
              ratios [KEY…]      one line for each promise of speed; exit code 1 when one is missed
              suites [OPTION…]   the BenchmarkDotNet suites, with its options such as --filter *Read*
              once               each benchmark once, to see that it works
              load URL SECONDS   requests a second and the 99th percentile of a server that answers the wallet balances
            """
        );
        return 2;
    }

    /// <summary>Says what stands behind a ratio.</summary>
    internal static void Explain(string what, Dictionary<string, Measure> measures)
    {
        foreach ((var name, var measure) in measures)
        {
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"  {what} {name}: {measure.Microseconds:F2} us, {measure.Bytes:F0} bytes")
            );
        }
    }
}

using BenchmarkDotNet.Running;
using CoinStatsGen.Benchmarks;
using CoinStatsGen.Benchmarks.Generator;
using CoinStatsGen.Benchmarks.Mock;
using CoinStatsGen.Benchmarks.Suites;

switch (args)
{
    case ["ratios", .. string[] keys]:
        return Ratios.Run(keys);
    case ["suites", .. string[] rest]:
        BenchmarkSwitcher.FromAssembly(typeof(SuiteConfig).Assembly).Run(rest.Length == 0 ? ["--filter", "*"] : rest, new SuiteConfig());
        return 0;
    case ["once"]:
        return await OnceRunner.RunAsync();
    case ["load", string address, string seconds]:
        return PeerLoad.Run(new Uri(address), int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture));
    case ["cold"]:
        return GeneratorRatios.ParseCold();
    default:
        return Ratios.Usage();
}

using CoinStatsGen.Benchmarks;
using CoinStatsGen.Benchmarks.Generator;

if (args is ["cold"])
{
    return GeneratorRatios.ParseCold();
}

return args is ["ratios", .. string[] keys] ? Ratios.Run(keys) : Ratios.Usage();

using CoinStatsGen.Benchmarks;
using CoinStatsGen.Benchmarks.Generator;

if (args is ["cold", var side])
{
    return GeneratorRatios.RunCold(side);
}

return args is ["ratios", .. string[] keys] ? Ratios.Run(keys) : Ratios.Usage();

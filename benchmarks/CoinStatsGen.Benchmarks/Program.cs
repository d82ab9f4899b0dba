using CoinStatsGen.Benchmarks;

return args is ["ratios", .. string[] keys] ? Ratios.Run(keys) : Ratios.Usage();

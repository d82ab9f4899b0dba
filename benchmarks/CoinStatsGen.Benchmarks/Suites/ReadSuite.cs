using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CoinStats;
using CoinStatsGen.Benchmarks.Client;

namespace CoinStatsGen.Benchmarks.Suites;

/// <summary>Reading an answer from its bytes.</summary>
public class ReadSuite
{
    private byte[] _json = [];

    /// <summary>390 KB: ten wallets of a hundred coins. Or 0.5 KB: one coin.</summary>
    [Params("large", "small")]
    public string Answer { get; set; } = "large";

    [GlobalSetup]
    public void Setup() => _json = Answer == "large" ? WalletPayload.Large() : WalletPayload.Small();

    [Benchmark(Baseline = true, Description = "System.Text.Json, source generation")]
    public object? SourceGeneration() => JsonSerializer.Deserialize(_json, PlainContext.Default.ListPlainWallet);

    [Benchmark(Description = "System.Text.Json, reflection")]
    public object? Reflection() => JsonSerializer.Deserialize<List<PlainWallet>>(_json);

    [Benchmark(Description = "Newtonsoft.Json")]
    public object? Newtonsoft() => NewtonsoftPeer.Read(_json);

    [Benchmark(Description = "CoinStatsGen")]
    public object Generated() => WalletReader.Read(_json);

    [Benchmark(Description = "CoinStatsGen's converter in JsonSerializer")]
    public object? Converter() => JsonSerializer.Deserialize<List<WalletBalancesResponse>>(_json);
}

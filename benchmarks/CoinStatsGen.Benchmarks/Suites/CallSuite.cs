using System.Net.Http.Json;
using BenchmarkDotNet.Attributes;
using CoinStats;
using CoinStatsGen.Benchmarks.Client;

namespace CoinStatsGen.Benchmarks.Suites;

/// <summary>A whole call over a handler without a network: ours with retries, limiter, credits and telemetry on.</summary>
public class CallSuite
{
    private HttpClient _http = null!;
    private CoinStatsClient _client = null!;

    /// <summary>390 KB or 0.5 KB.</summary>
    [Params("large", "small")]
    public string Answer { get; set; } = "large";

    [GlobalSetup]
    public void Setup()
    {
        _http = new HttpClient(new MemoryHandler(Answer == "large" ? WalletPayload.Large() : WalletPayload.Small()));
        _client = new CoinStatsClient(_http, ClientCallRatios.Options());
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _client.Dispose();
        _http.Dispose();
    }

    [Benchmark(Baseline = true, Description = "HttpClient and GetFromJsonAsync, by hand")]
    public async Task<object?> ByHand() => await _http.GetFromJsonAsync(ClientCallRatios.Address, PlainContext.Default.ListPlainWallet);

    [Benchmark(Description = "HttpClient and Newtonsoft.Json, by hand")]
    public async Task<object?> ByHandNewtonsoft() => NewtonsoftPeer.Read(await _http.GetByteArrayAsync(ClientCallRatios.Address));

    [Benchmark(Description = "CoinStatsGen")]
    public async Task<object> Generated() => await _client.WalletData.GetWalletBalanceManyAsync(wallets: ClientCallRatios.Wallets);
}

using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CoinStats;
using CoinStats.Json;
using CoinStatsGen.Benchmarks.Client;

namespace CoinStatsGen.Benchmarks.Suites;

/// <summary>Writing the body of a request.</summary>
public class WriteSuite
{
    private static readonly JsonValueWriter<AddTransactionDto> Writer = AddTransactionDtoJson.Write;
    private readonly AddTransactionDto _ours = TransactionPayload.Ours();
    private readonly PlainTransaction _plain = TransactionPayload.Plain();

    [Benchmark(Baseline = true, Description = "System.Text.Json, source generation")]
    public byte[] SourceGeneration() => JsonSerializer.SerializeToUtf8Bytes(_plain, PlainContext.Default.PlainTransaction);

    [Benchmark(Description = "Newtonsoft.Json")]
    public byte[] Newtonsoft() => NewtonsoftPeer.Write(_plain);

    [Benchmark(Description = "CoinStatsGen")]
    public byte[] Generated() => JsonOutput.ToUtf8(_ours, Writer);
}

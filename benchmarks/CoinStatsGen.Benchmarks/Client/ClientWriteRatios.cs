using System.Text.Json;
using CoinStats;
using CoinStats.Json;

namespace CoinStatsGen.Benchmarks.Client;

/// <summary>Writing request bodies: the generated code against System.Text.Json source generation, the same bytes.</summary>
internal static class ClientWriteRatios
{
    private const string Ours = "generated";
    private const string SourceGenerated = "System.Text.Json source generation";

    internal static IEnumerable<RatioRow> Measure(Func<string, bool> wanted)
    {
        if (!wanted("client.write"))
        {
            yield break;
        }

        var ours = TransactionPayload.Ours();
        var plain = TransactionPayload.Plain();
        if (
            !JsonOutput
                .ToUtf8(ours, AddTransactionDtoJson.Write)
                .AsSpan()
                .SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(plain, PlainContext.Default.PlainTransaction))
        )
        {
            throw new InvalidOperationException("The generated code wrote something else.");
        }

        JsonValueWriter<AddTransactionDto> write = AddTransactionDtoJson.Write;
        var measures = Interleaved.Run(
            new Contender(Ours, () => JsonOutput.ToUtf8(ours, write)),
            new Contender(SourceGenerated, () => JsonSerializer.SerializeToUtf8Bytes(plain, PlainContext.Default.PlainTransaction))
        );
        Ratios.Explain("write a body", measures);
        yield return new RatioRow("client.write", measures[SourceGenerated].Microseconds / measures[Ours].Microseconds, 1);
    }
}

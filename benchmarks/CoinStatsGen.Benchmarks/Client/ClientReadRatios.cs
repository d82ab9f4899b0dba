using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoinStatsGen.Benchmarks.Client;

/// <summary>Reading answers: the generated code against System.Text.Json, both from the same bytes into the same record shape.</summary>
internal static class ClientReadRatios
{
    private const string Ours = "generated";
    private const string SourceGenerated = "System.Text.Json source generation";
    private const string Reflection = "System.Text.Json reflection";
    private const string Walk = "bare Utf8JsonReader walk";

    private static readonly JsonSerializerOptions ReflectionOptions = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    internal static IEnumerable<RatioRow> Measure(Func<string, bool> wanted)
    {
        if (wanted("client.read.large") || wanted("client.read.alloc") || wanted("client.read.walk"))
        {
            Dictionary<string, Measure> large = Compare("read 390 KB", WalletPayload.Large());
            yield return new RatioRow("client.read.large", Faster(large, SourceGenerated), 5);
            yield return new RatioRow("client.read.large.reflection", Faster(large, Reflection), 3.5);
            yield return new RatioRow("client.read.alloc", large[Ours].Bytes / large[SourceGenerated].Bytes, 0.65, AtMost: true);
            yield return new RatioRow("client.read.walk", 1 / Faster(large, Walk), 0.8, AtMost: true);
        }

        if (wanted("client.read.small"))
        {
            yield return new RatioRow("client.read.small", Faster(Compare("read 0.5 KB", WalletPayload.Small()), SourceGenerated), 3);
        }
    }

    private static Dictionary<string, Measure> Compare(string what, byte[] json)
    {
        Agree(json);
        Dictionary<string, Measure> measures = Interleaved.Run(
            new Contender(Ours, () => WalletReader.Read(json)),
            new Contender(SourceGenerated, () => JsonSerializer.Deserialize(json, PlainContext.Default.ListPlainWallet)),
            new Contender(Reflection, () => JsonSerializer.Deserialize<List<PlainWallet>>(json, ReflectionOptions)),
            new Contender(Walk, () => WalkOver(json)));
        Ratios.Explain(what, measures);
        return measures;
    }

    /// <summary>A fast reader of something else would be no use: both results are written again and compared.</summary>
    private static void Agree(byte[] json)
    {
        if (!JsonSerializer.SerializeToUtf8Bytes(WalletReader.Read(json)).AsSpan().SequenceEqual(json))
        {
            throw new InvalidOperationException("The generated code read something else.");
        }
    }

    private static void WalkOver(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
        }
    }

    private static double Faster(Dictionary<string, Measure> measures, string than) => measures[than].Microseconds / measures[Ours].Microseconds;
}

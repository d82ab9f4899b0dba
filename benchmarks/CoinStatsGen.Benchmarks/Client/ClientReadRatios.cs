using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using CoinStats.Http;
using CoinStats.Json;

namespace CoinStatsGen.Benchmarks.Client;

/// <summary>Reading answers: the generated code against System.Text.Json, both from the same bytes into the same record shape.</summary>
internal static class ClientReadRatios
{
    private const string Ours = "generated";
    private const string Strict = "generated, strict";
    private const string SourceGenerated = "System.Text.Json source generation";
    private const string Reflection = "System.Text.Json reflection";
    private const string Walk = "bare Utf8JsonReader walk";

    private static readonly JsonSerializerOptions ReflectionOptions = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    internal static IEnumerable<RatioRow> Measure(Func<string, bool> wanted)
    {
        if (wanted("client.read.large") || wanted("client.read.alloc") || wanted("client.read.walk") || wanted("client.read.strict"))
        {
            var large = Compare("read 390 KB", WalletPayload.Large());
            yield return new RatioRow("client.read.large", Faster(large, SourceGenerated), 5);
            yield return new RatioRow("client.read.large.reflection", Faster(large, Reflection), 3.5);
            yield return new RatioRow("client.read.alloc", large[Ours].Bytes / large[SourceGenerated].Bytes, 0.6, AtMost: true);
            yield return new RatioRow("client.read.walk", 1 / Faster(large, Walk), 0.7, AtMost: true);
            yield return new RatioRow("client.read.strict", Faster(large, SourceGenerated) / Faster(large, SourceGenerated, Strict), 0.95);
        }

        if (wanted("client.read.small"))
        {
            yield return new RatioRow("client.read.small", Faster(Compare("read 0.5 KB", WalletPayload.Small()), SourceGenerated), 5);
        }

        if (wanted("client.read.gaps"))
        {
            yield return new RatioRow("client.read.gaps", Gaps(), 2.5, AtMost: true);
        }
    }

    private static Dictionary<string, Measure> Compare(string what, byte[] json)
    {
        Agree(json);
        var measures = Interleaved.Run(
            new Contender(Ours, () => WalletReader.Read(json)),
            new Contender(Strict, () => WalletReader.Read(json, JsonReading.Strict)),
            new Contender(SourceGenerated, () => JsonSerializer.Deserialize(json, PlainContext.Default.ListPlainWallet)),
            new Contender(Reflection, () => JsonSerializer.Deserialize<List<PlainWallet>>(json, ReflectionOptions)),
            new Contender(Walk, () => WalkOver(json))
        );
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
        while (reader.Read()) { }
    }

    /// <summary>What telling of a gap in each of 1,000 rows costs, beside the same rows without.</summary>
    private static double Gaps()
    {
        var whole = WalletPayload.Large();
        var gaps = Encoding.UTF8.GetBytes(Regex.Replace(Encoding.UTF8.GetString(whole), "\"pCh24h\":[-0-9.eE+]+", "\"pCh24h\":null"));
        var redactor = new SecretRedactor("benchmark-key");
        var measures = Interleaved.Run(
            new Contender("with gaps", () => Tell(gaps, redactor)),
            new Contender("without", () => WalletReader.Read(whole))
        );
        Ratios.Explain("read 390 KB and a gap in each row", measures);
        return measures["with gaps"].Microseconds / measures["without"].Microseconds;
    }

    private static void Tell(ReadOnlySpan<byte> json, SecretRedactor redactor)
    {
        var scanner = new JsonScanner(json, JsonReading.Tolerant);
        WalletReader.Read(ref scanner);
        if (scanner.Notes?.FindGaps(json, "$", redactor).Count is not 1)
        {
            throw new InvalidOperationException("One gap was to be told.");
        }
    }

    private static double Faster(Dictionary<string, Measure> measures, string than, string ours = Ours) =>
        measures[than].Microseconds / measures[ours].Microseconds;
}

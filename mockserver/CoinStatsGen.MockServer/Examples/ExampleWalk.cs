using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoinStatsGen.OpenApi.Checking;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Examples;

/// <summary>What the writers of one example share: what they write from, how far they have come, and where they stand.</summary>
internal sealed record ExampleWalk(
    IReadOnlyDictionary<string, ApiSchema> Schemas,
    Subtypes Subtypes,
    int Seed,
    ExamplePurpose Purpose,
    SchemaChecks? Checks
)
{
    private static readonly SchemaCheckOptions AsAnswer = new()
    {
        Direction = SchemaDirection.Answer,
        MaxFindings = 1,
        MaxSteps = 20_000,
    };

    private static readonly SchemaCheckOptions AsRequest = AsAnswer with { Direction = SchemaDirection.Request };

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 512,
        SkipValidation = true,
    };

    /// <summary>Named shapes that are being written, the outermost first.</summary>
    public List<string> Open { get; } = [];

    /// <summary>Values written.</summary>
    public int Nodes { get; set; }

    /// <summary>Which element of a list that has none twice is being written; null elsewhere.</summary>
    public int? Turn { get; set; }

    /// <summary>A value, as JSON, is one of a shape; null where nobody can tell.</summary>
    public bool? Fits(string json, ApiSchema schema) =>
        Checks is null
            ? null
            : JsonReader.Parse(json).Value is { } value
                && Checks.Of(schema).Check(value, Purpose == ExamplePurpose.Answer ? AsAnswer : AsRequest).Count == 0;

    /// <summary>What a writer writes, as text.</summary>
    public static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CoinStats;

/// <summary>What an observer saw: for a file, and for <c>coinstats-spec drift</c>.</summary>
public sealed record DriftReport
{
    private const string Version = "1.0";

    /// <summary>When the observer began.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>When the report was made.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>Answers that were looked at.</summary>
    public required long Answers { get; init; }

    /// <summary>Occurrences that were not told apart any more, because there were too many different ones.</summary>
    public long Dropped { get; init; }

    /// <summary>What differs, by operation, path and kind.</summary>
    public required IReadOnlyList<DriftFinding> Findings { get; init; }

    /// <summary>Writes the report as JSON, two spaces deep, the same bytes for the same report.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteString("coinstatsDrift", Version);
            writer.WriteString("from", From);
            writer.WriteString("to", To);
            writer.WriteNumber("answers", Answers);
            writer.WriteNumber("dropped", Dropped);
            writer.WriteStartArray("findings");
            foreach (var finding in Findings)
            {
                Write(writer, finding);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        // Utf8JsonWriter breaks lines as the machine does, before .NET 9 with no other choice.
        return Encoding.UTF8.GetString(buffer.WrittenSpan).ReplaceLineEndings("\n") + "\n";
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Findings.Count} differences in {Answers} answers");

    private static void Write(Utf8JsonWriter writer, DriftFinding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("operation", finding.Operation);
        writer.WriteString("kind", NameOf(finding.Kind));
        writer.WriteString("path", finding.Path);
        WriteText(writer, "expected", finding.Expected);
        WriteText(writer, "found", finding.Found);
        WriteText(writer, "value", finding.Value);
        writer.WriteNumber("count", finding.Count);
        writer.WriteEndObject();
    }

    /// <summary>The kind as reports and metrics write it.</summary>
    internal static string NameOf(DriftKind kind) =>
        kind switch
        {
            DriftKind.UnknownMember => "unknownMember",
            DriftKind.MissingMember => "missingMember",
            DriftKind.UnknownValue => "unknownValue",
            _ => "otherType",
        };

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoinStatsGen.SpecTool.Commands;
using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.Drift;

/// <summary>A report that <c>DriftObserver</c> made. What it holds came from a server: nothing of it is believed to have a shape.</summary>
/// <param name="Answers">Answers that were looked at.</param>
/// <param name="Findings">What differs.</param>
internal sealed record RecordedDrift(long Answers, IReadOnlyList<RecordedFinding> Findings)
{
    private const string Version = "1.0";

    /// <summary>Reads a report; a <see cref="ToolException"/> where it is none.</summary>
    public static RecordedDrift Read(SourceText source)
    {
        var report = JsonText.ParseObject(source);
        if (Text(report, "coinstatsDrift") != Version)
        {
            throw new ToolException($"{source.Name}: not a drift report of version {Version}: DriftReport.ToJson() writes one.");
        }

        var findings = report["findings"] as JsonArray ?? throw new ToolException($"{source.Name}: findings is not a list.");
        return new(
            Number(report, "answers") ?? 0,
            [.. findings.Select((node, index) => Finding(node) ?? throw new ToolException($"{source.Name}: findings/{index.ToString(CultureInfo.InvariantCulture)} needs operation, kind, path and count."))]);
    }

    private static RecordedFinding? Finding(JsonNode? node) =>
        node is JsonObject line && Text(line, "operation") is { } operation && Text(line, "kind") is { } kind && Text(line, "path") is { } path && Number(line, "count") is { } count
            ? new(operation, kind, path, Text(line, "found"), Text(line, "value"), count)
            : null;

    private static string? Text(JsonObject owner, string name) =>
        owner[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static long? Number(JsonObject owner, string name) => owner[name] is JsonValue value && value.TryGetValue(out long number) ? number : null;
}

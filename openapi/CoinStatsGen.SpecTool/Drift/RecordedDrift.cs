using System.Globalization;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.Drift;

/// <summary>A report that <c>DriftObserver</c> made. What it holds came from a server: nothing of it is believed to have a shape.</summary>
/// <param name="Answers">Answers that were looked at.</param>
/// <param name="Findings">What differs.</param>
internal sealed record RecordedDrift(long Answers, IReadOnlyList<RecordedFinding> Findings)
{
    private const string Version = "1.0";
    private const string Origin = "A drift report is the text that DriftReport.ToJson() writes.";

    /// <summary>Reads a report; a <see cref="Commands.ToolException"/> with line and column where it is none.</summary>
    public static RecordedDrift Read(SourceText source)
    {
        var report = JsonText.ReadObject(source);
        if (Text(report, "coinstatsDrift") != Version)
        {
            throw JsonText.At(
                source,
                Place(report, "coinstatsDrift"),
                $"not a drift report of version {Version}: \"coinstatsDrift\": \"{Version}\" is expected. {Origin}"
            );
        }

        if (!report.TryGet("findings", out var findings) || findings.Kind != JsonKind.Array)
        {
            throw JsonText.At(source, Place(report, "findings"), $"findings is not a list. {Origin}");
        }

        return new(Number(report, "answers") ?? 0, [.. findings.Items.Select((node, index) => Finding(source, node, index))]);
    }

    private static RecordedFinding Finding(SourceText source, JsonValue line, int index)
    {
        var (operation, kind, path, count) = (Text(line, "operation"), Text(line, "kind"), Text(line, "path"), Number(line, "count"));
        if (operation is null || kind is null || path is null || count is null)
        {
            var missing = string.Join(
                ", ",
                new[] { ("operation", operation is null), ("kind", kind is null), ("path", path is null), ("count", count is null) }
                    .Where(m => m.Item2)
                    .Select(m => m.Item1)
            );
            throw JsonText.At(
                source,
                line.Position,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"findings/{index} needs operation, kind and path (texts) and count (a whole number); missing or of another "
                        + $"type: {missing}. {Origin}"
                )
            );
        }

        return new(operation, kind, path, Text(line, "found"), Text(line, "value"), count.Value);
    }

    // Where a member stands, or the object that lacks it.
    private static TextPosition Place(JsonValue owner, string name) => owner.TryGet(name, out var value) ? value.Position : owner.Position;

    private static string? Text(JsonValue owner, string name) => owner.TryGet(name, out var value) ? value.GetText() : null;

    private static long? Number(JsonValue owner, string name) =>
        owner.TryGet(name, out var value)
        && long.TryParse(value.GetNumberText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}

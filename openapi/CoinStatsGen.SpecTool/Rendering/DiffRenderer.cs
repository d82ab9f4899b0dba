using System.Text;
using System.Text.Json.Nodes;
using CoinStatsGen.OpenApi.Text;
using CoinStatsGen.SpecTool.Diff;
using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.Rendering;

/// <summary>Says what changed: text for people, Markdown for a pull request, JSON for machines.</summary>
internal static class DiffRenderer
{
    private static readonly DiffSeverity[] Severities = [DiffSeverity.Breaking, DiffSeverity.Compatible, DiffSeverity.Documentation];

    public static string Render(DiffReport report, string format) =>
        format switch
        {
            "markdown" => Markdown(report),
            "json" => CanonicalJson.Write(Json(report)),
            _ => Text(report),
        };

    public static string Summary(DiffReport report) =>
        report.Findings.Count == 0
            ? "No change."
            : $"{report.Count(DiffSeverity.Breaking)} breaking, {report.Count(DiffSeverity.Compatible)} compatible, "
                + $"{report.Count(DiffSeverity.Documentation)} documentation; suggested version bump: {report.Bump}.";

    public static JsonObject Json(DiffReport report) =>
        new()
        {
            ["breaking"] = Number(report.Count(DiffSeverity.Breaking)),
            ["compatible"] = Number(report.Count(DiffSeverity.Compatible)),
            ["documentation"] = Number(report.Count(DiffSeverity.Documentation)),
            ["bump"] = report.Bump,
            ["findings"] = new JsonArray([
                .. report.Findings.Select(finding =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["id"] = finding.Rule.Id,
                            ["severity"] = Name(finding.Rule.Severity),
                            ["place"] = finding.Place,
                            ["message"] = finding.Message,
                            ["meaning"] = finding.Meaning,
                        }
                ),
            ]),
        };

    private static string Text(DiffReport report)
    {
        var text = new StringBuilder(Summary(report)).Append('\n');
        foreach (var severity in Severities)
        {
            var findings = Of(report, severity);
            if (findings.Count == 0)
            {
                continue;
            }

            text.Append('\n').Append(Name(severity).ToUpperInvariant()).Append('\n');
            foreach (var finding in findings)
            {
                text.Append("  ")
                    .Append(PlainText.OneLine(finding.Place))
                    .Append("  [")
                    .Append(finding.Rule.Id)
                    .Append("]\n")
                    .Append("    ")
                    .Append(PlainText.OneLine(finding.Message))
                    .Append('\n')
                    .Append("    C#: ")
                    .Append(PlainText.OneLine(finding.Meaning))
                    .Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Markdown(DiffReport report)
    {
        var text = new StringBuilder("## API changes\n\n").Append(Summary(report)).Append('\n');
        foreach (var severity in Severities)
        {
            var findings = Of(report, severity);
            if (findings.Count == 0)
            {
                continue;
            }

            text.Append("\n### ").Append(Title(severity)).Append("\n\n| place | change | generated C# | rule |\n|---|---|---|---|\n");
            foreach (var finding in findings)
            {
                text.Append("| ")
                    .Append(MarkdownText.Inline(finding.Place))
                    .Append(" | ")
                    .Append(MarkdownText.Inline(finding.Message))
                    .Append(" | ")
                    .Append(MarkdownText.Inline(finding.Meaning))
                    .Append(" | `")
                    .Append(finding.Rule.Id)
                    .Append("` |\n");
            }
        }

        return text.ToString();
    }

    private static List<DiffFinding> Of(DiffReport report, DiffSeverity severity) =>
        [.. report.Findings.Where(finding => finding.Rule.Severity == severity)];

    private static string Title(DiffSeverity severity) => severity.ToString();

    private static JsonNode Number(int value) => JsonNode.Parse(Figure.Of(value))!;

    private static string Name(DiffSeverity severity) =>
        severity switch
        {
            DiffSeverity.Breaking => "breaking",
            DiffSeverity.Compatible => "compatible",
            _ => "documentation",
        };
}

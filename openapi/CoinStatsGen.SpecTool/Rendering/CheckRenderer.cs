using System.Globalization;
using System.Text;
using CoinStatsGen.OpenApi.Text;
using CoinStatsGen.SpecTool.Check;

namespace CoinStatsGen.SpecTool.Rendering;

/// <summary>Says what a check found, for a reviewer.</summary>
internal static class CheckRenderer
{
    private const int MaxFindings = 200;

    public static string Render(CheckReport report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{PlainText.OneLine($"{report.Name}: {report.Title}, OpenAPI {report.Version}")}\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"  {report.Operations} operations in {report.Tags} groups, {report.Responses} responses, {report.Schemas} schemas, "
                + $"{report.Examples} examples\n"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"  skipped operations: {(report.Skipped.Count == 0 ? "none" : report.Skipped.Count.ToString(CultureInfo.InvariantCulture))}\n"
        );
        foreach (var skipped in report.Skipped)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {PlainText.OneLine(skipped.ToString())}\n");
        }

        if (report.Generated is { } code)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  generated: {code.Files} files, {code.Lines} lines, {code.Bytes / 1024} KiB; "
                    + $"{(code.Compiles ? "compiles without warnings" : "does not compile")}\n"
            );
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"  {Count(report, CheckSeverity.Error)} errors, {Count(report, CheckSeverity.Fault)} faults of the document, "
                + $"{Count(report, CheckSeverity.Warning)} warnings\n"
        );
        if (report.IsConverted && report.Findings.Count > 0)
        {
            text.Append("  lines and columns are those of the canonical form: coinstats-spec normalise\n");
        }

        foreach (var finding in report.Findings.Take(MaxFindings))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{PlainText.OneLine($"{finding.Place}: {Word(finding.Severity)} {finding.Source}: {finding.Message}")}\n"
            );
        }

        if (report.Findings.Count > MaxFindings)
        {
            text.Append(CultureInfo.InvariantCulture, $"and {report.Findings.Count - MaxFindings} more\n");
        }

        return text.ToString();
    }

    private static int Count(CheckReport report, CheckSeverity severity) => report.Findings.Count(finding => finding.Severity == severity);

    private static string Word(CheckSeverity severity) =>
        severity switch
        {
            CheckSeverity.Error => "error",
            CheckSeverity.Fault => "fault",
            _ => "warning",
        };
}

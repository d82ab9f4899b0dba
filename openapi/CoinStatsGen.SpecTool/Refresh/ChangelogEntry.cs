using CoinStatsGen.OpenApi.Text;
using CoinStatsGen.SpecTool.Diff;

namespace CoinStatsGen.SpecTool.Refresh;

/// <summary>Writes what a refresh changed into the topmost version of CHANGELOG.md.</summary>
internal static class ChangelogEntry
{
    private const int MaxLines = 20;
    private static readonly string[] Sections = ["### Breaking", "### Added", "### Fixed"];

    public static string Add(string changelog, DiffReport report)
    {
        var lines = changelog.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').ToList();
        if (!lines.Exists(line => line.StartsWith("## ", StringComparison.Ordinal)))
        {
            lines.AddRange(["", "## Unreleased"]);
        }

        Insert(lines, 0, Bullets(report, DiffSeverity.Breaking));
        Insert(lines, 1, Bullets(report, DiffSeverity.Compatible));
        return string.Join('\n', lines) + "\n";
    }

    private static List<string> Bullets(DiffReport report, DiffSeverity severity)
    {
        var findings = report.Findings.Where(finding => finding.Rule.Severity == severity).ToList();
        var bullets = findings
            .Take(MaxLines)
            .Select(finding =>
                $"- API: {MarkdownText.Inline(finding.Place)}: {MarkdownText.Inline(finding.Message)} "
                + $"{MarkdownText.Inline(finding.Meaning)}"
            )
            .ToList();
        if (findings.Count > MaxLines)
        {
            bullets.Add($"- API: {findings.Count - MaxLines} further changes of this kind: `coinstats-spec diff` lists them.");
        }

        return bullets;
    }

    private static void Insert(List<string> lines, int section, List<string> bullets)
    {
        if (bullets.Count == 0)
        {
            return;
        }

        var start = lines.FindIndex(line => line.StartsWith("## ", StringComparison.Ordinal));
        var end = lines.FindIndex(start + 1, line => line.StartsWith("## ", StringComparison.Ordinal));
        end = end < 0 ? lines.Count : end;
        var heading = lines.FindIndex(start, end - start, line => line == Sections[section]);
        if (heading >= 0)
        {
            var after = heading + 1;
            while (after < end && lines[after].Length > 0)
            {
                after++;
            }

            lines.InsertRange(after, bullets);
            return;
        }

        var next = lines.FindIndex(start, end - start, line => Array.IndexOf(Sections, line) > section);
        if (next >= 0)
        {
            lines.InsertRange(next, [Sections[section], .. bullets, ""]);
            return;
        }

        while (end > start + 1 && lines[end - 1].Length == 0)
        {
            end--;
        }

        lines.InsertRange(end, ["", Sections[section], .. bullets]);
    }
}

namespace CoinStatsGen.SpecTool.Diff;

/// <summary>All that changed between two documents, the gravest first.</summary>
internal sealed record DiffReport(IReadOnlyList<DiffFinding> Findings)
{
    public int Count(DiffSeverity severity) => Findings.Count(finding => finding.Rule.Severity == severity);

    /// <summary>The part of a semantic version to raise: <c>major</c>, <c>minor</c>, <c>patch</c> or <c>none</c>.</summary>
    public string Bump =>
        Findings.Count == 0
            ? "none"
            : Findings.Max(finding => finding.Rule.Severity) switch
            {
                DiffSeverity.Breaking => "major",
                DiffSeverity.Compatible => "minor",
                _ => "patch",
            };
}

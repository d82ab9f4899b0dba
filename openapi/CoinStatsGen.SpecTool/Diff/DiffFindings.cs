namespace CoinStatsGen.SpecTool.Diff;

/// <summary>Collects findings; the same thing found on two ways is one finding.</summary>
internal sealed class DiffFindings
{
    private readonly HashSet<DiffFinding> _seen = [];
    private readonly List<DiffFinding> _findings = [];

    public void Add(DiffRule rule, string place, string message, string meaning)
    {
        var finding = new DiffFinding(rule, place, message, meaning);
        if (_seen.Add(finding))
        {
            _findings.Add(finding);
        }
    }

    public DiffReport ToReport() => new([.. _findings.OrderByDescending(finding => finding.Rule.Severity)]);
}

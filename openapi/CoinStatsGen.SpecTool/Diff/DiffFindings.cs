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

    /// <summary>A name of the generated code that the document did not change by itself, but by what stands beside it.</summary>
    public void Renamed(string place, string before, string after) =>
        Add(
            DiffRules.NameMoved,
            place,
            $"It is called {after} in the generated code, was {before}.",
            $"{before} is gone: code that names it does not compile."
        );

    public DiffReport ToReport() => new([.. _findings.OrderByDescending(finding => finding.Rule.Severity)]);
}

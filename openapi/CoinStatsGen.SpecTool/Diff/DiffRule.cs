namespace CoinStatsGen.SpecTool.Diff;

/// <summary>A kind of change.</summary>
/// <param name="Id">Stable: scripts and pull requests name it.</param>
/// <param name="Severity">How much it concerns a consumer.</param>
/// <param name="Summary">What it is, in a few words.</param>
internal sealed record DiffRule(string Id, DiffSeverity Severity, string Summary);

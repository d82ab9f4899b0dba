namespace CoinStatsGen.SpecTool.Commands;

/// <summary>What the tool's exit code says.</summary>
internal static class ExitCodes
{
    /// <summary>Done, nothing to report.</summary>
    public const int Fine = 0;

    /// <summary>There are findings: a breaking change, an error in a document, an overlay action without a target.</summary>
    public const int Findings = 1;

    /// <summary>The command line, or a path in it, is wrong.</summary>
    public const int WrongUse = 2;
}

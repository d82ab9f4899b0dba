namespace CoinStatsGen.SpecTool.Check;

/// <summary>What a reviewer of a document needs to know.</summary>
internal sealed record CheckReport
{
    public required string Name { get; init; }

    public required string Version { get; init; }

    public required string Title { get; init; }

    public required int Operations { get; init; }

    public required int Tags { get; init; }

    public required int Schemas { get; init; }

    public required int Responses { get; init; }

    public required int Examples { get; init; }

    /// <summary>Lines and columns are of the canonical form, not of the file.</summary>
    public required bool IsConverted { get; init; }

    public required IReadOnlyList<CheckFinding> Findings { get; init; }

    public required IReadOnlyList<string> Skipped { get; init; }

    /// <summary>The generated code, or null where it was not asked for.</summary>
    public GeneratedCode? Generated { get; init; }
}

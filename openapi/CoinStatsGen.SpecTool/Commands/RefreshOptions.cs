namespace CoinStatsGen.SpecTool.Commands;

/// <summary>What <c>refresh</c> was asked for.</summary>
internal sealed record RefreshOptions
{
    public required Uri From { get; init; }

    public required SpecFolder Folder { get; init; }

    public bool Write { get; init; }

    public bool Partial { get; init; }

    public bool Force { get; init; }

    public bool Json { get; init; }

    public required string Format { get; init; }

    public required IReadOnlyList<string> Hosts { get; init; }

    public required long MaxBytes { get; init; }

    public required TimeSpan Timeout { get; init; }

    public string? Changelog { get; init; }

    public required IReadOnlyList<string> Folders { get; init; }
}

using CoinStatsGen.SpecTool.Diff;

namespace CoinStatsGen.SpecTool.Refresh;

/// <summary>What a refresh would write, and why it may not.</summary>
internal sealed record RefreshResult
{
    public required int Parts { get; init; }

    public required int OperationsBefore { get; init; }

    public required int OperationsAfter { get; init; }

    /// <summary>upstream.json, overlay.json and openapi.json in canonical form.</summary>
    public required string Upstream { get; init; }

    /// <summary>Null for a single document.</summary>
    public string? Overlay { get; init; }

    public required string Bundled { get; init; }

    public required DiffReport Diff { get; init; }

    /// <summary>Each one forbids writing.</summary>
    public required IReadOnlyList<string> Errors { get; init; }

    /// <summary>What was lost on the way to OpenAPI 3.0.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Notes of pages that could not be read.</summary>
    public required IReadOnlyList<string> Unread { get; init; }

    /// <summary>Operations that the source does not hold and that stay all the same.</summary>
    public required IReadOnlyList<string> Kept { get; init; }

    /// <summary>What changed in the overlay.</summary>
    public required IReadOnlyList<string> OverlayChanges { get; init; }
}

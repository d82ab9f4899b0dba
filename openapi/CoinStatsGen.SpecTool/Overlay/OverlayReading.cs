namespace CoinStatsGen.SpecTool.Overlay;

/// <summary>What was read of an overlay.</summary>
internal sealed record OverlayReading(IReadOnlyList<OverlayAction> Actions, IReadOnlyList<OverlayProblem> Problems);

using CoinStatsGen.SpecTool.Overlay;

namespace CoinStatsGen.SpecTool.Commands;

/// <summary>A document with an overlay applied.</summary>
/// <param name="Text">The document in canonical form.</param>
/// <param name="Actions">How many actions the overlay has.</param>
/// <param name="Problems">Actions that could not be applied.</param>
internal sealed record BuildResult(string Text, int Actions, IReadOnlyList<OverlayProblem> Problems);

namespace CoinStatsGen.OpenApi.Model;

/// <summary>Where an operation's description comes from, <c>x-provenance</c>.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Complete">The whole response was seen in the source.</param>
/// <param name="Note">What is uncertain, if anything.</param>
public sealed record Provenance(string Source, bool Complete, string? Note);

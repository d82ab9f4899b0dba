namespace CoinStats.Json;

/// <summary>A gap of an answer with its place.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Path">Where, with <c>[*]</c> for any element.</param>
/// <param name="Expected">What the document promises there.</param>
/// <param name="Found">The JSON type that came; null where nothing did.</param>
/// <param name="Count">How often it came there.</param>
internal sealed record JsonGap(DriftKind Kind, string Path, string? Expected, string? Found, long Count);

namespace CoinStats.Json;

/// <summary>Something an answer has that the document does not promise.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Site">The member it is about, by the slot of its text; for an unknown member, the slot of its type's first.</param>
/// <param name="Offset">A byte of the value at its path; for a missing member, of the bracket that ends the object.</param>
/// <param name="Expected">What the document promises there.</param>
/// <param name="Found">The JSON type that came; null where nothing did.</param>
internal readonly record struct JsonNote(DriftKind Kind, int Site, int Offset, string? Expected, string? Found);

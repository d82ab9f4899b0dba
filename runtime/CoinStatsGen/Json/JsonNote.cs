namespace CoinStats.Json;

/// <summary>Something an answer has that the document does not promise.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Site">The member it is about, by the slot of its text; for an unknown member, the slot of its type's first.</param>
/// <param name="Text">Name of the member, or the unknown value.</param>
/// <param name="Offset">A byte of the value at its path; for a missing member, of the bracket that ends the object.</param>
/// <param name="Expected">The type that was expected.</param>
/// <param name="Found">The JSON type that came.</param>
internal record struct JsonNote(DriftKind Kind, int Site, string Text, int Offset, string? Expected, string? Found)
{
    /// <summary>How often it came.</summary>
    public long Count { get; set; } = 1;
}

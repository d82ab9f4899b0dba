namespace CoinStats.Json;

/// <summary>Something the document does not list, which costs nothing of the value.</summary>
/// <param name="Note">What was noted.</param>
/// <param name="Text">Name of the unknown member, or the unknown value.</param>
/// <param name="Count">How often it came.</param>
internal readonly record struct JsonOddity(JsonNote Note, string Text, long Count);

namespace CoinStatsGen.OpenApi.Json;

/// <summary>Why a text is not JSON, or which name stands twice in an object.</summary>
/// <param name="Message">What was expected and what was found.</param>
/// <param name="Position">Where.</param>
/// <param name="Length">Length of the text concerned in UTF-16 code units; at least 1.</param>
public sealed record JsonProblem(string Message, TextPosition Position, int Length);

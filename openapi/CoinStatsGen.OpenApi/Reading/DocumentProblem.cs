using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>Something wrong with a document, and where.</summary>
/// <param name="Kind">What is wrong; stable.</param>
/// <param name="Message">What failed and what to do, in one sentence or two.</param>
/// <param name="Pointer">JSON pointer (RFC 6901) of the place, such as <c>/paths/~1v1~1coins/get</c>.</param>
/// <param name="Position">Line and column.</param>
/// <param name="Length">Length of the text concerned in UTF-16 code units; at least 1.</param>
public sealed record DocumentProblem(DocumentProblemKind Kind, string Message, string Pointer, TextPosition Position, int Length);

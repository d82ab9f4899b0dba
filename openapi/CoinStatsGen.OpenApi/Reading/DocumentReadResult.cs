using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>What reading a document gave.</summary>
/// <param name="Model">The model, or null where the text is not an OpenAPI document at all.</param>
/// <param name="Problems">What was wrong, in document order.</param>
public sealed record DocumentReadResult(ApiDocument? Model, EquatableArray<DocumentProblem> Problems);

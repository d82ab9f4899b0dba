using CoinStatsGen.ApiModel.Collections;

namespace CoinStatsGen.ApiModel.Reading;

/// <summary>What reading a document gave.</summary>
/// <param name="Model">The model, or null where the text is not an OpenAPI document at all.</param>
/// <param name="Problems">What was wrong, in document order.</param>
public sealed record SpecReadResult(Model.ApiModel? Model, EquatableArray<SpecProblem> Problems);

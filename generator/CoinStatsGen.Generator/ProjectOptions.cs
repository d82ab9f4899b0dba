using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator;

/// <summary>The options of all documents of a project.</summary>
/// <param name="Documents">One for each document.</param>
internal sealed record ProjectOptions(EquatableArray<DocumentOptions> Documents);

using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Plans;

/// <summary>All files of one document, in ordinal order of their names.</summary>
internal sealed record ClientPlan(EquatableArray<ClientFile> Files);

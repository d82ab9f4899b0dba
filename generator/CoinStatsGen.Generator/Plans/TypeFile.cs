using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Plans;

/// <summary>A type with the types that stand inside it in the document; each has its reader, writer and converter beside it.</summary>
internal sealed record TypeFile(EquatableArray<TypePlan> Types) : ClientFile;

namespace CoinStatsGen.Generator.Planning.Plans;

/// <summary>A type with its reader, writer and converter.</summary>
internal sealed record TypeFile(TypePlan Type) : ClientFile;

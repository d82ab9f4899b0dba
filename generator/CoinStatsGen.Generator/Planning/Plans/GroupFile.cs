namespace CoinStatsGen.Generator.Planning.Plans;

/// <summary>The interface and class of a tag.</summary>
internal sealed record GroupFile(GroupPlan Group) : ClientFile;

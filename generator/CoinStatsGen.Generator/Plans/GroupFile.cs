namespace CoinStatsGen.Generator.Plans;

/// <summary>The interface and class of a tag.</summary>
internal sealed record GroupFile(GroupPlan Group) : ClientFile;

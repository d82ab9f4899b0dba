namespace CoinStatsGen.Generator.Plans;

/// <summary>A request record.</summary>
internal sealed record RequestFile(RequestPlan Request) : ClientFile;

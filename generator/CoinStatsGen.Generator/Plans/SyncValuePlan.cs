namespace CoinStatsGen.Generator.Plans;

/// <summary>A value that is handed on from the arguments of the read.</summary>
/// <param name="Target">Property of the request record it is for; else unused.</param>
/// <param name="Origin">Where the read has it.</param>
/// <param name="MustBeGiven">The read may lack it, the call must not.</param>
/// <param name="IsWrapped">The read has one value, the call takes a list.</param>
internal sealed record SyncValuePlan(string Target, RequestPartPlan Origin, bool MustBeGiven, bool IsWrapped);

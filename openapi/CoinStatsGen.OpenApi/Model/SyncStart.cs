namespace CoinStatsGen.OpenApi.Model;

/// <summary>An operation that starts a sync beside what it does, <c>x-starts-sync</c>.</summary>
/// <param name="Operation">Id of the operation that starts the same sync by itself.</param>
/// <param name="Member">Member of the answer that holds the id of what is synced.</param>
public sealed record SyncStart(string Operation, string Member);

namespace CoinStatsGen.Generator.Plans;

/// <summary>A method that starts a sync, waits for it and then reads.</summary>
/// <param name="Name">Name without <c>Async</c>.</param>
/// <param name="Start">The call that starts the sync.</param>
/// <param name="Status">The call that tells its state.</param>
/// <param name="StatusProperty">Property of the answer of <paramref name="Status"/> with the state.</param>
/// <param name="Ready">The state in which reads succeed.</param>
internal sealed record SyncPlan(string Name, SyncCallPlan Start, SyncCallPlan Status, string StatusProperty, string Ready);

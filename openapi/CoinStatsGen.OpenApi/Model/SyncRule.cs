namespace CoinStatsGen.OpenApi.Model;

/// <summary>What must have happened before an operation answers, <c>x-sync</c>.</summary>
/// <param name="StartOperation">Id of the operation that starts the sync.</param>
/// <param name="StatusOperation">Id of the operation that tells its state.</param>
/// <param name="StatusField">Member of its answer that holds the state.</param>
/// <param name="ReadyValue">The state in which reads succeed.</param>
/// <param name="NotReadyStatus">Status that means "not yet".</param>
public sealed record SyncRule(string StartOperation, string StatusOperation, string StatusField, string ReadyValue, int NotReadyStatus);

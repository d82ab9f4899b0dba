namespace CoinStats.MockServer.Simulation;

/// <summary>When a sync is over, in microseconds since 1970.</summary>
/// <param name="FirstReadyAt">End of the first one: from then on there is data.</param>
/// <param name="ReadyAt">End of the last one.</param>
internal readonly record struct SyncTimes(long FirstReadyAt, long ReadyAt)
{
    /// <summary>Starts a sync, unless one is under way.</summary>
    public SyncTimes Start(long now, long readyAt) => now < ReadyAt ? this : this with { ReadyAt = readyAt };
}

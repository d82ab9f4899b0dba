namespace CoinStats.MockServer.Simulation;

/// <summary>
/// What simulations remember between requests. Each method is atomic, also between servers that share the state. Times are microseconds
/// since 1970, by the clock of the server that asks. Keys of callers come in as fingerprints only.
/// </summary>
internal interface ISimulationState
{
    /// <summary>Takes one request out of a key's allowance.</summary>
    /// <returns>0 where there was one; else the microseconds until there is.</returns>
    ValueTask<long> TakeRequestAsync(string lane, string account, long now, RateLimitSimulation limit);

    /// <summary>Pays for a call.</summary>
    /// <returns>Whether the account could, and what it has used after that.</returns>
    ValueTask<CreditPayment> PayAsync(string lane, string account, long credits, long total);

    /// <summary>Gives back what a call paid that was refused after all.</summary>
    ValueTask RefundAsync(string lane, string account, long credits);

    /// <summary>Starts a sync; one that is under way goes on.</summary>
    ValueTask StartSyncAsync(string lane, string key, long now, long readyAt);

    /// <summary>When a sync is or was over; null where none was started.</summary>
    ValueTask<SyncTimes?> FindSyncAsync(string lane, string key);

    /// <summary>Forgets all of a lane.</summary>
    void Forget(string lane);

    /// <summary>All that is kept of a lane.</summary>
    SimulationSnapshot Read(string lane);
}

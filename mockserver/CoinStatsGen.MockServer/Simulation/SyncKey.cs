namespace CoinStats.MockServer.Simulation;

/// <summary>One thing that is synced: a wallet on a network, a portfolio, or all portfolios.</summary>
/// <param name="Own">Its name.</param>
/// <param name="Cover">What it is also synced by: the wallet on all networks, all portfolios.</param>
/// <param name="Sum">What also has data once its sync is over: the sum of all that are synced alone; null where there is none.</param>
internal readonly record struct SyncKey(string Own, string Cover, string? Sum)
{
    /// <summary>What has data once the sync of this is over.</summary>
    public IEnumerable<string> Started => Sum is null ? [Own] : [Own, Sum];
}

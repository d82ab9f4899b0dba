namespace CoinStats.Caching;

/// <summary>Keeps what a sync reads from coming out of a cache that was filled before the sync.</summary>
internal static class CacheScope
{
    private static readonly AsyncLocal<bool> Sync = new();

    public static bool IsSyncing => Sync.Value;

    /// <summary>Holds for the async method that calls it, and for what that calls.</summary>
    public static void EnterSync() => Sync.Value = true;
}

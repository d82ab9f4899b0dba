namespace CoinStats;

/// <summary>How far a sync has come.</summary>
public enum SyncStage
{
    /// <summary>The sync is being started.</summary>
    Starting,

    /// <summary>The server syncs; the state was asked and is not ready yet.</summary>
    Waiting,

    /// <summary>The data is synced and is being read.</summary>
    Reading,

    /// <summary>The data was read.</summary>
    Done,
}

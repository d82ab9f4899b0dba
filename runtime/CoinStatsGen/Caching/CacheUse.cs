namespace CoinStats;

/// <summary>What single calls make of the response cache.</summary>
public enum CacheUse
{
    /// <summary>Takes what is kept and fresh, else asks the server and keeps the answer.</summary>
    Normal,

    /// <summary>Asks the server, and keeps the answer.</summary>
    Refresh,

    /// <summary>Asks the server, and keeps nothing.</summary>
    Bypass,
}

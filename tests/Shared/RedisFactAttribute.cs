namespace CoinStatsGen.TestSupport;

/// <summary>A fact that needs redis-server.</summary>
internal sealed class RedisFactAttribute : FactAttribute
{
    public RedisFactAttribute() => Skip = RedisServer.Missing;
}

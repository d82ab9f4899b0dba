namespace CoinStatsGen.TestSupport;

/// <summary>A theory that needs redis-server.</summary>
internal sealed class RedisTheoryAttribute : TheoryAttribute
{
    public RedisTheoryAttribute() => Skip = RedisServer.Missing;
}

// The public API of CoinStatsGen.Redis, written by a test; not compiled.

namespace CoinStats.Redis
{
    public sealed class CoinStatsRedis : IAsyncDisposable, IDisposable
    {
        CoinStatsRedis(IConnectionMultiplexer connection, CoinStatsRedisOptions? options = default);
        CoinStatsRedis(string configuration, CoinStatsRedisOptions? options = default);
        ValueTask DisposeAsync();
        void Dispose();
        void Share(CoinStatsClientOptions options);
    }
    public sealed class CoinStatsRedisOptions
    {
        CoinStatsRedisOptions();
        CreditPeriod CreditPeriod { get; set; }
        RedisOutage WhenAway { get; set; }
        TimeProvider TimeProvider { get; set; }
        TimeSpan RetryInterval { get; set; }
        TimeSpan Timeout { get; set; }
        bool SharesRateLimit { get; set; }
        int? ProcessCount { get; set; }
        long? CreditLimit { get; set; }
        string KeyPrefix { get; set; }
    }
    public enum CreditPeriod
    {
        Month = 0,
        Day = 1,
        Hour = 2,
        None = 3,
    }
    public sealed class RedisCreditBudget : ICreditBudget
    {
        Task ResetAsync(CancellationToken cancellationToken = default);
        ValueTask ReleaseAsync(CreditReservation reservation);
        ValueTask SettleAsync(CreditReservation reservation);
        ValueTask<CreditBalance> GetBalanceAsync(CancellationToken cancellationToken = default);
        ValueTask<CreditReservation> ReserveAsync(int credits, CancellationToken cancellationToken);
        long Limit { get; }
    }
    public enum RedisOutage
    {
        FailClosed = 0,
        UseShare = 1,
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    public static class CoinStatsRedisHttpClientBuilderExtensions
    {
        static IHttpClientBuilder AddCoinStatsRedis(IHttpClientBuilder builder, Func<IServiceProvider, IConnectionMultiplexer> connection, Action<CoinStatsRedisOptions>? configure = default);
        static IHttpClientBuilder AddCoinStatsRedis(IHttpClientBuilder builder, string configuration, Action<CoinStatsRedisOptions>? configure = default);
    }
}

using CoinStats.Redis;
using StackExchange.Redis;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets clients on several machines share their limits through Redis.</summary>
public static class CoinStatsRedisHttpClientBuilderExtensions
{
    /// <summary>
    /// Lets the client share its rate limit with all processes of its API key, and its credit budget where
    /// <see cref="CoinStatsRedisOptions.CreditLimit"/> is set.
    /// </summary>
    /// <param name="builder">What <c>AddCoinStatsClient</c> returned.</param>
    /// <param name="configuration">Host and port, and what else StackExchange.Redis takes: <c>redis:6379,password=…,ssl=true</c>.</param>
    /// <param name="configure">Says what is shared, and what happens while Redis is away.</param>
    /// <returns>The builder.</returns>
    public static IHttpClientBuilder AddCoinStatsRedis(
        this IHttpClientBuilder builder,
        string configuration,
        Action<CoinStatsRedisOptions>? configure = null
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(configuration);
        return Add(builder, (_, options) => new CoinStatsRedis(configuration, options), configure);
    }

    /// <summary>As the other, over a connection that the application has already.</summary>
    /// <param name="builder">What <c>AddCoinStatsClient</c> returned.</param>
    /// <param name="connection">Gives the connection, which stays open.</param>
    /// <param name="configure">Says what is shared, and what happens while Redis is away.</param>
    /// <returns>The builder.</returns>
    public static IHttpClientBuilder AddCoinStatsRedis(
        this IHttpClientBuilder builder,
        Func<IServiceProvider, IConnectionMultiplexer> connection,
        Action<CoinStatsRedisOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(connection);
        return Add(builder, (provider, options) => new CoinStatsRedis(connection(provider), options), configure);
    }

    private static IHttpClientBuilder Add(
        IHttpClientBuilder builder,
        Func<IServiceProvider, CoinStatsRedisOptions, CoinStatsRedis> create,
        Action<CoinStatsRedisOptions>? configure
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        var name = builder.Name;
        builder.Services.AddKeyedSingleton(name, (provider, _) =>
        {
            var options = new CoinStatsRedisOptions();
            configure?.Invoke(options);
            return create(provider, options);
        });
        return builder.ConfigureCoinStats((options, provider) => provider.GetRequiredKeyedService<CoinStatsRedis>(name).Share(options));
    }
}

using CoinStats;
using CoinStats.Http;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds to a client that is registered with dependency injection.</summary>
public static class CoinStatsHttpClientBuilderExtensions
{
    /// <summary>Sets options of the client with the help of services, after all that was configured without them.</summary>
    /// <param name="builder">What <c>AddCoinStatsClient</c> returned.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The builder is of another HTTP client.</exception>
    public static IHttpClientBuilder ConfigureCoinStats(
        this IHttpClientBuilder builder,
        Action<CoinStatsClientOptions, IServiceProvider> configure
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.AddOptions<CoinStatsClientOptions>(OptionsNameOf(builder)).PostConfigure(configure);
        return builder;
    }

    /// <summary>Lets the client keep answers in memory, so that equal calls cost credits once.</summary>
    /// <param name="builder">What <c>AddCoinStatsClient</c> returned.</param>
    /// <param name="configure">Says where and how long.</param>
    /// <returns>The builder.</returns>
    public static IHttpClientBuilder AddCoinStatsCache(this IHttpClientBuilder builder, Action<CoinStatsCacheOptions>? configure = null) =>
        builder.ConfigureCoinStats(
            (options, _) =>
            {
                options.Cache.IsEnabled = true;
                configure?.Invoke(options.Cache);
            }
        );

    /// <summary>Lets the client keep answers in the host's <see cref="IDistributedCache"/>, so that machines share them.</summary>
    /// <param name="builder">What <c>AddCoinStatsClient</c> returned.</param>
    /// <param name="configure">Says how long.</param>
    /// <returns>The builder.</returns>
    public static IHttpClientBuilder AddCoinStatsDistributedCache(
        this IHttpClientBuilder builder,
        Action<CoinStatsCacheOptions>? configure = null
    ) =>
        builder.ConfigureCoinStats(
            (options, provider) =>
            {
                options.Cache.IsEnabled = true;
                options.Cache.Store = new DistributedResponseCache(provider.GetRequiredService<IDistributedCache>());
                configure?.Invoke(options.Cache);
            }
        );

    /// <summary>
    /// Writes what the client asks and is answered to a folder, without secrets, for the mock server to replay: see
    /// <see cref="CoinStatsRecordingHandler"/>.
    /// </summary>
    /// <param name="builder">What <c>AddCoinStatsClient</c> returned.</param>
    /// <param name="folder">Where the mappings are written.</param>
    /// <param name="configure">Says what is written, and how much.</param>
    /// <returns>The builder.</returns>
    public static IHttpClientBuilder AddCoinStatsRecording(
        this IHttpClientBuilder builder,
        string folder,
        Action<CoinStatsRecordingOptions>? configure = null
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return builder.AddHttpMessageHandler(provider =>
        {
            var options = new CoinStatsRecordingOptions { LoggerFactory = provider.GetService<ILoggerFactory>() };
            configure?.Invoke(options);
            return new CoinStatsRecordingHandler(folder, options);
        });
    }

    /// <summary>
    /// Keeps the handlers of Microsoft.Extensions.Http.Resilience and Microsoft.Extensions.Http.Polly that the application gives all its
    /// HTTP clients (<c>ConfigureHttpClientDefaults</c>). They are taken off otherwise: the client retries by itself, the two multiply, and
    /// they send writes again.
    /// </summary>
    /// <param name="builder">What <c>AddCoinStatsClient</c> returned.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The builder is of another HTTP client.</exception>
    public static IHttpClientBuilder KeepInheritedResilienceHandlers(this IHttpClientBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        _ = OptionsNameOf(builder);
        builder.Services.Configure<InheritedResilienceOptions>(builder.Name, static options => options.IsKept = true);
        return builder;
    }

    private static string OptionsNameOf(IHttpClientBuilder builder)
    {
        foreach (var service in builder.Services)
        {
            if (
                !service.IsKeyedService
                && service.ImplementationInstance is ClientRegistration registration
                && registration.HttpName == builder.Name
            )
            {
                return registration.OptionsName;
            }
        }

        throw new ArgumentException(
            $"The HTTP client '{builder.Name}' is no CoinStats client: call this on what AddCoinStatsClient returns.",
            nameof(builder)
        );
    }
}

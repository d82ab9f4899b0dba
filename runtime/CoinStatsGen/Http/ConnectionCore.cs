using CoinStats.Resilience;
using Polly;

namespace CoinStats.Http;

/// <summary>What all views of a connection share.</summary>
internal sealed class ConnectionCore : IDisposable
{
    private RateLimiterRegistry.Key? _limiterKey;

    public ConnectionCore(CoinStatsClientOptions options, ApiService service, HttpClient? httpClient)
    {
        Settings = ConnectionSettings.Create(options, service, httpClient?.BaseAddress);
        Transport = new ApiTransport(Settings, httpClient);
        Retries = RetryPipeline.Create(Settings);
        double? rate = options.RateLimit.RequestsPerSecond ?? DefaultRate(Settings.Server);
        if (options.RateLimit.IsEnabled && rate is { } requestsPerSecond)
        {
            _limiterKey = RateLimiterRegistry.Rent(options.ApiKey ?? options.BearerToken, Settings.Server.Authority, options.RateLimit, requestsPerSecond, Settings.TimeProvider, out var limiter);
            Limiter = limiter;
        }
    }

    public ConnectionSettings Settings { get; }

    public ApiTransport Transport { get; }

    public ResiliencePipeline<ApiResponse> Retries { get; }

    public AdaptiveTokenBucket? Limiter { get; }

    public void Dispose()
    {
        Transport.Dispose();
        if (Interlocked.Exchange(ref _limiterKey, null) is { } key)
        {
            RateLimiterRegistry.Return(key);
        }
    }

    private static double? DefaultRate(Uri server) =>
        server.IdnHost.Equals(RateLimitConstants.Domain, StringComparison.OrdinalIgnoreCase)
        || server.IdnHost.EndsWith("." + RateLimitConstants.Domain, StringComparison.OrdinalIgnoreCase)
            ? RateLimitConstants.DefaultRequestsPerSecond
            : null;
}

using CoinStats.Caching;

namespace CoinStats.Http;

/// <summary>What all views of a connection share.</summary>
internal sealed class ConnectionCore : IDisposable
{
    private readonly IRateLimiterSource _limiters;
    private AdaptiveRateLimiter? _rented;

    public ConnectionCore(CoinStatsClientOptions options, ApiService service, HttpClient? httpClient)
    {
        Settings = ConnectionSettings.Create(options, service, httpClient?.BaseAddress);
        Transport = new ApiTransport(Settings, httpClient);
        Cache = ResponseCaching.Create(options, Settings);
        _limiters = options.RateLimit.Source ?? RateLimiterRegistry.OfProcess;
        var rate = options.RateLimit.RequestsPerSecond ?? service.RateLimit?.On(Settings.Server, service.BaseAddress);
        if (options.RateLimit.IsEnabled && rate is { } requestsPerSecond)
        {
            var limit = options.RateLimit;
            _rented = Limiter = _limiters.Rent(
                new RateLimiterScope(
                    options.DigestCredential("rate limit"),
                    Settings.Server.Authority,
                    requestsPerSecond,
                    limit.Burst,
                    limit.QueueLimit,
                    Settings.TimeProvider
                )
            );
        }
    }

    public ConnectionSettings Settings { get; }

    public ApiTransport Transport { get; }

    public AdaptiveRateLimiter? Limiter { get; }

    public ResponseCaching? Cache { get; }

    public void Dispose()
    {
        Transport.Dispose();
        if (Interlocked.Exchange(ref _rented, null) is { } limiter)
        {
            _limiters.Return(limiter);
        }
    }
}

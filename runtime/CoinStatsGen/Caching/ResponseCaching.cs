using CoinStats.Http;
using CoinStats.Telemetry;

namespace CoinStats.Caching;

/// <summary>Answers calls from what equal calls have brought, as far as the options allow.</summary>
internal sealed class ResponseCaching
{
    private readonly Flights _flights = new();
    private readonly Dictionary<string, TimeSpan> _lifetimes;
    private readonly CacheStore _store;
    private readonly TimeSpan _whileRevalidate;
    private readonly TimeSpan _ifError;
    private readonly byte[] _credential;

    private ResponseCaching(CoinStatsCacheOptions options, ConnectionSettings settings, string credentialDigest)
    {
        _lifetimes = new Dictionary<string, TimeSpan>(options.Lifetimes, StringComparer.Ordinal);
        _store = new CacheStore(
            options.Store ?? new MemoryResponseCache(options.MaxBytes, settings.TimeProvider),
            settings.TimeProvider,
            settings.Log
        );
        _whileRevalidate = options.StaleWhileRevalidate;
        _ifError = options.StaleIfError;
        _credential = System.Text.Encoding.ASCII.GetBytes(credentialDigest);
    }

    public static ResponseCaching? Create(CoinStatsClientOptions options, ConnectionSettings settings) =>
        options.Cache.IsEnabled ? new ResponseCaching(options.Cache, settings, options.DigestCredential("response cache")) : null;

    public ValueTask<ApiResponse> RunAsync(ApiCall call)
    {
        ArgumentNullException.ThrowIfNull(call.Request);
        var lifetime = LifetimeOf(call.Operation);
        return lifetime > TimeSpan.Zero && call.CacheUse != CacheUse.Bypass && call.IsCacheable
            ? RunCachedAsync(call, lifetime)
            : call.RunAsync();
    }

    private TimeSpan LifetimeOf(CoinStatsOperation operation) =>
        !operation.IsSafe ? TimeSpan.Zero
        : _lifetimes.TryGetValue(operation.Id, out var lifetime) ? lifetime
        : operation.CacheLifetime ?? TimeSpan.Zero;

    private async ValueTask<ApiResponse> RunCachedAsync(ApiCall call, TimeSpan lifetime)
    {
        call.CallerToken.ThrowIfCancellationRequested();
        var key = CacheKey.Of(call.Request, call.Settings.AddressOf(call.Operation), _credential);
        var (kept, age) = await _store.FindAsync(key, call.CallerToken).ConfigureAwait(false);
        if (kept is not null && call.CacheUse == CacheUse.Normal && age < lifetime + _whileRevalidate)
        {
            var isStale = age >= lifetime;
            if (call.ReadCached(kept, new CacheHit(age, isStale)) is { } answer)
            {
                if (isStale)
                {
                    Revalidate(call, key, lifetime);
                }

                return Saved(call, answer, isStale ? "stale" : "hit");
            }
        }

        try
        {
            var (response, isFirst) = await FetchAsync(call, key, lifetime).ConfigureAwait(false);
            return IsOutage(response) && InPlaceOfError(call, kept, age, lifetime) is { } old ? old
                : isFirst ? response
                : Saved(call, response.Shared(), "shared");
        }
        catch (CoinStatsException e) when (IsOutage(e))
        {
            if (InPlaceOfError(call, kept, age, lifetime) is { } old)
            {
                return old;
            }

            throw;
        }
    }

    private async Task<(ApiResponse Response, bool IsFirst)> FetchAsync(ApiCall call, string key, TimeSpan lifetime)
    {
        var flight = _flights.Join(
            new FlightKey(key, call.GetType(), call.Reading),
            token => FlyAsync(call, key, lifetime, token),
            out var isFirst
        );
        try
        {
            // The call itself keeps to the time limit of who started it; who joined has his own.
            var limit = isFirst ? Timeout.InfiniteTimeSpan : call.TimeLimit;
            return (await flight.Landing.WaitAsync(limit, call.Settings.TimeProvider, call.CallerToken).ConfigureAwait(false), isFirst);
        }
        catch (OperationCanceledException e) when (call.CallerToken.IsCancellationRequested)
        {
            throw new OperationCanceledException($"{call.Operation.Id} was cancelled.", e, call.CallerToken);
        }
        catch (TimeoutException e)
        {
            throw new CoinStatsTransportException(
                $"an equal call under way brought no answer within {call.TimeLimit}.",
                call.Operation,
                isTimeout: true,
                e
            );
        }
        finally
        {
            _flights.Leave(flight);
        }
    }

    private async Task<ApiResponse> FlyAsync(ApiCall call, string key, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var capture = new BodyCapture();
        var response = await call.ForFlight(capture, cancellationToken).RunAsync().ConfigureAwait(false);
        if (response.IsSuccess && capture.Bytes is { } body)
        {
            CoinStatsTelemetry.RecordCache(call.Operation, "miss", savedCredits: 0);
            var kept = new CachedResponse(call.Settings.TimeProvider.GetUtcNow(), response.StatusCode, response.Headers, body);
            await _store.KeepAsync(key, kept, lifetime + (_whileRevalidate > _ifError ? _whileRevalidate : _ifError)).ConfigureAwait(false);
        }

        return response;
    }

    /// <summary>Fetches a new answer that nobody waits for; equal calls meanwhile start no other.</summary>
    private void Revalidate(ApiCall call, string key, TimeSpan lifetime)
    {
        var flight = _flights.Join(
            new FlightKey(key, call.GetType(), call.Reading),
            token => RefreshAsync(call, key, lifetime, token),
            out var isFirst
        );
        if (!isFirst)
        {
            _flights.Leave(flight);
        }
    }

    // Another flight may have landed between the look at the old answer and the start of this one.
    private async Task<ApiResponse> RefreshAsync(ApiCall call, string key, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var (kept, age) = await _store.FindAsync(key, cancellationToken).ConfigureAwait(false);
        return kept is not null && age < lifetime && call.ReadCached(kept, new CacheHit(age, IsStale: false)) is { } fresh
            ? fresh
            : await FlyAsync(call, key, lifetime, cancellationToken).ConfigureAwait(false);
    }

    private ApiResponse? InPlaceOfError(ApiCall call, CachedResponse? kept, TimeSpan age, TimeSpan lifetime) =>
        kept is not null && age < lifetime + _ifError && call.ReadCached(kept, new CacheHit(age, IsStale: age >= lifetime)) is { } old
            ? Saved(call, old, "stale")
            : null;

    private static ApiResponse Saved(ApiCall call, ApiResponse response, string how)
    {
        var credits = call.Request.Price.Credits;
        call.Connection.Credits.Save(credits);
        CoinStatsTelemetry.RecordCache(call.Operation, how, credits);
        return response;
    }

    /// <summary>Whether the same call may be answered at another time. Wrong arguments and missing rights are no outage.</summary>
    private static bool IsOutage(ApiResponse response) =>
        response is { IsSuccess: false, StatusCode: >= 500 }
        || response.Error?.Kind is CoinStatsErrorKind.RateLimited or CoinStatsErrorKind.CreditsExhausted;

    private static bool IsOutage(CoinStatsException exception) =>
        exception is not CoinStatsApiException refused || IsOutage(refused.Response);
}

using CoinStats.Caching;

namespace CoinStats.Http;

/// <summary>A call whose success has a body that is not JSON.</summary>
internal sealed class RawCall<T>(ApiConnection connection, ApiRequest request, ApiBodyReader<T> reader, CancellationToken callerToken)
    : ApiCall(connection, request, callerToken)
{
    public override bool IsCacheable => true;

    public override ApiCall ForFlight(BodyCapture capture, CancellationToken cancellationToken) =>
        new RawCall<T>(Connection, Request, Capturing(reader, capture), cancellationToken);

    public override ApiResponse? ReadCached(CachedResponse kept, CacheHit hit) =>
        new ApiResponse<T>(Operation, kept, hit)
        {
            Body = reader(kept.Body.Span, kept.Headers.TryGetValue("content-type", out var type) ? type : null),
        };

    protected override ValueTask<ApiResponse> ReadSuccessAsync(HttpResponseMessage message, CancellationToken cancellationToken) =>
        ResponseReader.ReadRawAsync(message, this, reader, cancellationToken);

    protected override ApiResponse CreateError(HttpResponseMessage message, CoinStatsError error) =>
        new ApiResponse<T>(this, message, error);

    private static ApiBodyReader<T> Capturing(ApiBodyReader<T> reader, BodyCapture capture) =>
        (body, contentType) =>
        {
            capture.Take(body);
            return reader(body, contentType);
        };
}

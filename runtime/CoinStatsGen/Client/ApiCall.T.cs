using CoinStats.Caching;
using CoinStats.Json;

namespace CoinStats.Http;

/// <summary>A call whose success has a JSON body.</summary>
internal sealed class ApiCall<T>(ApiConnection connection, ApiRequest request, JsonValueReader<T> reader, CancellationToken callerToken)
    : ApiCall(connection, request, callerToken)
{
    public override bool IsCacheable => true;

    public override ApiCall ForFlight(BodyCapture capture, CancellationToken cancellationToken) =>
        new ApiCall<T>(Connection, Request, Capturing(reader, capture), cancellationToken);

    public override ApiResponse? ReadCached(CachedResponse kept, CacheHit hit)
    {
        try
        {
            // Watched when it came.
            var body = JsonAnswer.Read(kept.Body.Span, reader, this, drift: null, out var gaps);
            return new ApiResponse<T>(Operation, kept, hit) { Body = body, Gaps = gaps };
        }
        catch (CoinStatsJsonException)
        {
            return null;
        }
    }

    protected override ValueTask<ApiResponse> ReadSuccessAsync(HttpResponseMessage message, CancellationToken cancellationToken) =>
        ResponseReader.ReadBodyAsync(message, this, reader, cancellationToken);

    protected override ApiResponse CreateError(HttpResponseMessage message, CoinStatsError error) =>
        new ApiResponse<T>(this, message, error);

    private static JsonValueReader<T> Capturing(JsonValueReader<T> reader, BodyCapture capture) =>
        (ref JsonScanner scanner) =>
        {
            capture.Take(scanner.Utf8);
            return reader(ref scanner);
        };
}

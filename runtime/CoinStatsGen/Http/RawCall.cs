namespace CoinStats.Http;

/// <summary>A call whose success has a body that is not JSON.</summary>
internal sealed class RawCall<T>(ApiConnection connection, ApiRequest request, ApiBodyReader<T> reader, CancellationToken callerToken)
    : ApiCall(connection, request, callerToken)
{
    protected override ValueTask<ApiResponse> ReadSuccessAsync(HttpResponseMessage message, CancellationToken cancellationToken) =>
        ResponseReader.ReadRawAsync(message, this, reader, cancellationToken);

    protected override ApiResponse CreateError(HttpResponseMessage message, CoinStatsError error) =>
        new ApiResponse<T>(this, message, error);
}

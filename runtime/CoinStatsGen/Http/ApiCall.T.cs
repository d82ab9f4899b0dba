using CoinStats.Json;

namespace CoinStats.Http;

/// <summary>A call whose success has a JSON body.</summary>
internal sealed class ApiCall<T>(ApiConnection connection, ApiRequest request, JsonValueReader<T> reader, CancellationToken callerToken)
    : ApiCall(connection, request, callerToken)
{
    protected override ValueTask<ApiResponse> ReadSuccessAsync(HttpResponseMessage message, CancellationToken cancellationToken) =>
        ResponseReader.ReadBodyAsync(message, this, reader, cancellationToken);

    protected override ApiResponse CreateError(HttpResponseMessage message, CoinStatsError error) =>
        new ApiResponse<T>(this, message, error);
}

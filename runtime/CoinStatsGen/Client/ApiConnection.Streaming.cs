using System.Runtime.CompilerServices;
using CoinStats.Json;

namespace CoinStats.Http;

/// <content>Answers that are read while they arrive.</content>
public sealed partial class ApiConnection
{
    /// <summary>
    /// Sends a call whose answer is one array, and reads it row by row while it arrives. The call is sent when the reading begins, each
    /// time.
    /// </summary>
    /// <typeparam name="T">Type of a row.</typeparam>
    /// <param name="request">The call.</param>
    /// <param name="reader">Reads one row.</param>
    /// <param name="cancellationToken">Ends the call and the reading.</param>
    /// <returns>The rows, in the order of the answer.</returns>
    public IAsyncEnumerable<T> StreamAsync<T>(ApiRequest request, JsonValueReader<T> reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(reader);
        return RowsAsync(request, reader, cancellationToken);
    }

    private async IAsyncEnumerable<T> RowsAsync<T>(
        ApiRequest request,
        JsonValueReader<T> reader,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var call = new StreamCall(this, request, cancellationToken);
        var response = await call.RunAsync().ConfigureAwait(false);
        response.EnsureSuccess();
        while (await call.MoveToRowAsync().ConfigureAwait(false))
        {
            yield return call.ReadRow(reader);
        }
    }
}

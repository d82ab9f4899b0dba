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

    /// <summary>
    /// Sends a call whose answer goes on, and reads its items while they arrive: lines of JSON, a sequence, or server-sent events. The call
    /// is sent when the reading begins, each time.
    /// </summary>
    /// <typeparam name="T">Type of an item.</typeparam>
    /// <param name="request">The call.</param>
    /// <param name="reader">Reads one item.</param>
    /// <param name="format">How the items stand in the answer, unless its media type says otherwise.</param>
    /// <param name="accept">The media type asked for.</param>
    /// <param name="cancellationToken">Ends the call and the reading.</param>
    /// <returns>The items, in the order of the answer.</returns>
    public IAsyncEnumerable<T> StreamAsync<T>(
        ApiRequest request,
        JsonValueReader<T> reader,
        StreamFormat format,
        string accept,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(reader);
        request.Accept = accept;
        return ItemsAsync(request, reader, format, cancellationToken);
    }

    /// <summary>Sends a call whose answer is a file, and gives it while it arrives.</summary>
    /// <param name="request">The call.</param>
    /// <param name="cancellationToken">Ends the call and the reading.</param>
    /// <returns>The file, to be disposed of.</returns>
    /// <exception cref="CoinStatsException">The call failed.</exception>
    public async Task<FileDownload> OpenAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var call = new DownloadCall(this, request, cancellationToken);
        (await call.RunAsync().ConfigureAwait(false)).EnsureSuccess();
        return call.File!;
    }

    private async IAsyncEnumerable<T> ItemsAsync<T>(
        ApiRequest request,
        JsonValueReader<T> reader,
        StreamFormat format,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var resumption = new StreamResumption(CallSettings, TimeProvider);
        do
        {
            request.LastEventId = resumption.LastEventId;
            using var call = new ItemCall(this, request, format, cancellationToken);
            (await call.RunAsync().ConfigureAwait(false)).EnsureSuccess();
            while (await resumption.MoveNextAsync(call).ConfigureAwait(false))
            {
                yield return call.Read(reader);
            }
        } while (await resumption.WaitAsync(cancellationToken).ConfigureAwait(false));
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

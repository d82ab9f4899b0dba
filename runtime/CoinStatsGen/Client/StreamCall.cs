using CoinStats.Json;

namespace CoinStats.Http;

/// <summary>A call whose answer is one array, read row by row while it arrives. The answer stays open until the call is disposed.</summary>
/// <remarks>What the server promised is kept up to the bracket that opens the array: attempts, price and telemetry end there.</remarks>
internal sealed class StreamCall(ApiConnection connection, ApiRequest request, CancellationToken callerToken)
    : ApiCall(connection, request, callerToken),
        IDisposable
{
    private HttpResponseMessage? _message;
    private JsonRowWindow? _window;

    /// <summary>Moves to the next row; false at the end of the array.</summary>
    public async ValueTask<bool> MoveToRowAsync()
    {
        try
        {
            if (await _window!.MoveToRowAsync(CallerToken).ConfigureAwait(false))
            {
                return true;
            }

            await _window.ReadEndAsync(CallerToken).ConfigureAwait(false);
            return false;
        }
        catch (CoinStatsJsonException e)
        {
            throw Placed(e);
        }
    }

    /// <summary>Reads the row.</summary>
    public T ReadRow<T>(JsonValueReader<T> reader)
    {
        try
        {
            var drift = Settings.Drift;
            var row = _window!.ReadRow(reader, JsonAnswer.ReadingOf(this, drift), out var notes);
            ResponseGaps.Tell(this, drift, notes, _window.Row, "$[*]");
            return row;
        }
        catch (CoinStatsJsonException e)
        {
            throw Placed(e);
        }
    }

    public void Dispose()
    {
        _window?.Dispose();
        _message?.Dispose();
    }

    protected override async ValueTask<ApiResponse> ReadSuccessAsync(HttpResponseMessage message, CancellationToken cancellationToken)
    {
        Stream stream;
        try
        {
            stream = await message.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (HandlerFaultException.IsForeign(e))
        {
            throw new HandlerFaultException(e);
        }

        var window = new JsonRowWindow(
            new AnswerStream(stream, this, TimeLimit, CallerToken),
            Settings.MaxResponseBytes,
            Settings.BufferPool
        );
        try
        {
            await window.MoveToArrayAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            window.Dispose();
            if (e is CoinStatsJsonException fault)
            {
                throw Placed(fault);
            }

            throw;
        }

        Settings.Drift?.CountAnswer();
        _window = window;
        _message = message;
        return new ApiResponse(this, message);
    }

    protected override void Release(HttpResponseMessage message)
    {
        if (message != _message)
        {
            message.Dispose();
        }
    }

    private CoinStatsJsonException Placed(CoinStatsJsonException fault)
    {
        fault.Place(Operation, Settings.Credentials.Redactor);
        fault.Attempts = Attempts;
        return fault;
    }
}

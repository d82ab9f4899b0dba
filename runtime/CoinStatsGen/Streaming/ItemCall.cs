using System.Globalization;
using CoinStats.Json;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStats.Http;

/// <summary>A call whose answer goes on: item by item while it arrives. The answer stays open until the call is disposed.</summary>
/// <remarks>Attempts, price and telemetry end where the answer begins.</remarks>
internal sealed class ItemCall(ApiConnection connection, ApiRequest request, StreamFormat format, CancellationToken callerToken)
    : ApiCall(connection, request, callerToken),
        IDisposable
{
    private HttpResponseMessage? _message;
    private ItemReader? _items;
    private long _index = -1;

    /// <summary>The id of the last event, or null.</summary>
    public string? LastId => _items?.LastId;

    /// <summary>How long the server asks to wait before another connection, or null.</summary>
    public TimeSpan? Retry => _items?.Retry;

    /// <summary>Nothing follows, on no other connection either.</summary>
    public bool IsDone => _items is null || _items.IsDone;

    /// <summary>Reads the next item; false at the end.</summary>
    public async ValueTask<bool> MoveNextAsync()
    {
        if (_items is null)
        {
            return false;
        }

        try
        {
            _index++;
            return await _items.MoveNextAsync(CallerToken).ConfigureAwait(false);
        }
        catch (CoinStatsJsonException e)
        {
            throw Placed(e);
        }
    }

    /// <summary>The item.</summary>
    public T Read<T>(JsonValueReader<T> reader)
    {
        try
        {
            var scanner = new JsonScanner(_items!.Item, JsonAnswer.ReadingOf(this, Settings.Drift) | JsonReading.Part);
            var value = reader(ref scanner);
            scanner.ReadEnd();
            ResponseGaps.Tell(this, Settings.Drift, scanner.Notes, _items.Item, "$[*]");
            return value;
        }
        catch (CoinStatsJsonException e)
        {
            throw Placed(e.Within(string.Create(CultureInfo.InvariantCulture, $"$[{_index}]"), 0));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _items?.Dispose();
        _message?.Dispose();
    }

    protected override async ValueTask<ApiResponse> ReadSuccessAsync(HttpResponseMessage message, CancellationToken cancellationToken)
    {
        // HTML, "Server-sent events": 204 asks not to come again.
        if ((int)message.StatusCode is not (204 or 205))
        {
            var sent = MediaType.Parse(message.Content.Headers.ContentType?.MediaType);
            var body = await message.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);

            // Events may be far between: what is silent is not broken.
            var limit = format >= StreamFormat.EventData ? Timeout.InfiniteTimeSpan : TimeLimit;
            _items = new ItemReader(
                new AnswerStream(body, this, limit, CallerToken),
                sent,
                format,
                Settings.MaxResponseBytes,
                Settings.BufferPool
            );
            _message = message;
            Settings.Drift?.CountAnswer();
        }

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

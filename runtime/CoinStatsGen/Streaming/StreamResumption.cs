namespace CoinStats.Http;

/// <summary>
/// Where a stream of events goes on when its connection ends, if it is to go on at all: behind the last event, after the wait that the
/// server asked for.
/// </summary>
internal sealed class StreamResumption(CallSettings settings, TimeProvider timeProvider)
{
    /// <summary>The HTML standard leaves it at "a few seconds".</summary>
    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(3);

    private TimeSpan _wait = DefaultWait;
    private int _emptyConnections;
    private bool _hasItems;
    private bool _isDone;

    /// <summary>The id of the last event; null where none had one.</summary>
    public string? LastEventId { get; private set; } = settings.LastEventId;

    /// <summary>Reads the next item; false at the end of the connection, be it an orderly one.</summary>
    public async ValueTask<bool> MoveNextAsync(ItemCall call)
    {
        try
        {
            if (await call.MoveNextAsync().ConfigureAwait(false))
            {
                _hasItems = true;
                LastEventId = call.LastId ?? LastEventId;
                return true;
            }
        }
        catch (CoinStatsException e)
            when (settings.ReconnectStreams && e is CoinStatsTransportException or CoinStatsJsonException { IsCutOff: true })
        {
            // The connection broke: the next one goes on behind the last event.
        }

        LastEventId = call.LastId ?? LastEventId;
        _wait = call.Retry ?? _wait;
        _isDone = call.IsDone;
        return false;
    }

    /// <summary>Waits for the next connection; false where there is none. One that brings nothing counts as a failed attempt.</summary>
    public async ValueTask<bool> WaitAsync(CancellationToken cancellationToken)
    {
        _emptyConnections = _hasItems ? 0 : _emptyConnections + 1;
        _hasItems = false;
        if (!settings.ReconnectStreams || _isDone || _emptyConnections > settings.MaxRetries)
        {
            return false;
        }

        await Task.Delay(_wait, timeProvider, cancellationToken).ConfigureAwait(false);
        return true;
    }
}

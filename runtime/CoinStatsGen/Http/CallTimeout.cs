namespace CoinStats.Http;

/// <summary>The token of one call: the caller's, and the call's total time.</summary>
internal sealed class CallTimeout : IDisposable
{
    private readonly CancellationTokenSource? _source;
    private readonly CancellationTokenRegistration _registration;
    private readonly CancellationToken _callerToken;
    private readonly TimeSpan _limit;
    private readonly TimeProvider _timeProvider;
    private readonly long _startedAt;

    public CallTimeout(TimeSpan limit, TimeProvider timeProvider, CancellationToken callerToken)
    {
        _callerToken = callerToken;
        _limit = limit;
        _timeProvider = timeProvider;
        _startedAt = timeProvider.GetTimestamp();
        if (limit != Timeout.InfiniteTimeSpan)
        {
            _source = new CancellationTokenSource(limit, timeProvider);
            _registration = callerToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), _source);
        }
    }

    public CancellationToken Token => _source?.Token ?? _callerToken;

    public TimeSpan Limit => _limit;

    public TimeSpan Elapsed => _timeProvider.GetElapsedTime(_startedAt);

    /// <summary>Whether the time is up, and not the caller the one who ended the call.</summary>
    public bool IsUp => !_callerToken.IsCancellationRequested && _source is { IsCancellationRequested: true };

    /// <summary>Whether a wait of this length ends before the time is up.</summary>
    public bool HasRoomFor(TimeSpan wait) => _source is null || Elapsed + wait < _limit;

    public void Dispose()
    {
        _registration.Dispose();
        _source?.Dispose();
    }
}

namespace CoinStats.Http;

/// <summary>The token of one call: the caller's, and the call's total time. To be ended once.</summary>
internal struct CallTimeout
{
    private readonly CancellationToken _callerToken;
    private readonly TimeProvider _timeProvider;
    private readonly long _startedAt;
    private readonly CancellationTokenSource? _source;
    private readonly CancellationTokenRegistration _registration;

    public CallTimeout(TimeSpan limit, TimeProvider timeProvider, CancellationToken callerToken)
    {
        _callerToken = callerToken;
        _timeProvider = timeProvider;
        _startedAt = timeProvider.GetTimestamp();
        Limit = limit;
        if (limit != Timeout.InfiniteTimeSpan)
        {
            _source = TimeoutSources.Rent(limit, timeProvider);
            _registration = callerToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), _source);
        }
    }

    public TimeSpan Limit { get; }

    public readonly CancellationToken Token => _source?.Token ?? _callerToken;

    public readonly TimeSpan Elapsed => _timeProvider.GetElapsedTime(_startedAt);

    /// <summary>Whether the time is up, and not the caller the one who ended the call.</summary>
    public readonly bool IsUp => !_callerToken.IsCancellationRequested && _source is { IsCancellationRequested: true };

    /// <summary>Whether a wait of this length ends before the time is up.</summary>
    public readonly bool HasRoomFor(TimeSpan wait) => _source is null || Elapsed + wait < Limit;

    public readonly void End()
    {
        _registration.Dispose();
        if (_source is not null)
        {
            TimeoutSources.Return(_source, _timeProvider);
        }
    }
}

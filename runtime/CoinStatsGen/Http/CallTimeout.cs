namespace CoinStats.Http;

/// <summary>The token of one call: the caller's, and the call's total time.</summary>
internal sealed class CallTimeout : IDisposable
{
    private readonly CancellationTokenSource? _source;
    private readonly CancellationTokenRegistration _registration;
    private readonly CancellationToken _callerToken;

    public CallTimeout(ConnectionSettings settings, CancellationToken callerToken)
    {
        _callerToken = callerToken;
        if (settings.Timeout != Timeout.InfiniteTimeSpan)
        {
            _source = new CancellationTokenSource(settings.Timeout, settings.TimeProvider);
            _registration = callerToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), _source);
        }
    }

    public CancellationToken Token => _source?.Token ?? _callerToken;

    /// <summary>Whether the time is up, and not the caller the one who ended the call.</summary>
    public bool IsUp => !_callerToken.IsCancellationRequested && _source is { IsCancellationRequested: true };

    public void Dispose()
    {
        _registration.Dispose();
        _source?.Dispose();
    }
}

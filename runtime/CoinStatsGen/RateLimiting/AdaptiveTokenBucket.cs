using System.Threading.RateLimiting;

namespace CoinStats;

/// <summary>
/// A token bucket whose rate falls when the server refuses and comes back slowly. Runs on a <see cref="TimeProvider"/>, which the
/// framework's own bucket does not.
/// </summary>
internal sealed partial class AdaptiveTokenBucket : AdaptiveRateLimiter
{
    private readonly object _lock = new();
    private readonly TimeProvider _timeProvider;
    private readonly double _fullRate;
    private readonly int _burst;
    private readonly int _queueLimit;
    private readonly LinkedList<Waiter> _queue = new();
    private readonly ITimer _timer;
    private double _rate;
    private double _tokens;
    private long _filledAt;
    private long _blockedUntil;
    private long _loweredAt = long.MinValue;
    private bool _isDisposed;
    private long _failed;
    private long _succeeded;

    public AdaptiveTokenBucket(double requestsPerSecond, int burst, int queueLimit, TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        _rate = _fullRate = requestsPerSecond;
        _tokens = _burst = burst;
        _queueLimit = queueLimit;
        _filledAt = timeProvider.GetTimestamp();
        _timer = timeProvider.CreateTimer(
            static state => ((AdaptiveTokenBucket)state!).Serve(),
            this,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
    }

    public override double Rate
    {
        get
        {
            lock (_lock)
            {
                return _rate;
            }
        }
    }

    public override int QueueLimit => _queueLimit;

    public override TimeSpan? IdleDuration => null;

    public override RateLimiterStatistics GetStatistics()
    {
        lock (_lock)
        {
            Fill();
            return new RateLimiterStatistics
            {
                CurrentAvailablePermits = (long)_tokens,
                CurrentQueuedCount = _queue.Count,
                TotalFailedLeases = _failed,
                TotalSuccessfulLeases = _succeeded,
            };
        }
    }

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        CheckCount(permitCount);
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return TryTake(permitCount) ? Lease.Granted : Refuse();
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        CheckCount(permitCount);
        cancellationToken.ThrowIfCancellationRequested();
        Waiter waiter;
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (TryTake(permitCount))
            {
                return new ValueTask<RateLimitLease>(Lease.Granted);
            }

            if (_queue.Count >= _queueLimit)
            {
                return new ValueTask<RateLimitLease>(Refuse());
            }

            waiter = new Waiter(this, permitCount);
            _queue.AddLast(waiter.Node);
            Schedule();
        }

        waiter.ListenTo(cancellationToken);
        return new ValueTask<RateLimitLease>(waiter.Task);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        lock (_lock)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            while (_queue.First is { } first)
            {
                _queue.RemoveFirst();
                first.Value.TrySetException(
                    new ObjectDisposedException(
                        nameof(CoinStatsClientOptions.RateLimit),
                        "The client was disposed while the call waited for its turn."
                    )
                );
            }
        }

        _timer.Dispose();
    }

    private void CheckCount(int permitCount) => ArgumentOutOfRangeException.ThrowIfGreaterThan(permitCount, _burst);

    private Lease Refuse()
    {
        _failed++;
        return Lease.Refused;
    }

    /// <summary>First come, first served: nobody passes those who wait.</summary>
    private bool TryTake(int count)
    {
        var now = Fill();
        if (_queue.Count > 0 || _tokens < count || now < _blockedUntil)
        {
            return false;
        }

        _tokens -= count;
        _succeeded++;
        return true;
    }

    private long Fill()
    {
        var now = _timeProvider.GetTimestamp();
        // A hair more than exact: a timer that fires on time must find its token in spite of rounding.
        _tokens = Math.Min(_burst, _tokens + (_timeProvider.GetElapsedTime(_filledAt, now).TotalSeconds * _rate) + 1e-9);
        _filledAt = now;
        return now;
    }

    private void Serve()
    {
        lock (_lock)
        {
            var now = Fill();
            while (_queue.First is { } first && now >= _blockedUntil && _tokens >= first.Value.Count)
            {
                _queue.RemoveFirst();
                if (first.Value.TrySetResult(Lease.Granted))
                {
                    _tokens -= first.Value.Count;
                    _succeeded++;
                }
            }

            Schedule();
        }
    }

    private void Schedule()
    {
        if (_queue.First is not { } first || _isDisposed)
        {
            return;
        }

        var wait = TimeSpan.FromSeconds(Math.Max(0, first.Value.Count - _tokens) / _rate);
        var blocked = _timeProvider.GetElapsedTime(_timeProvider.GetTimestamp(), _blockedUntil);
        wait = wait < blocked ? blocked : wait;
        // Timers count in whole milliseconds: rounded down, they would fire early and again.
        _timer.Change(TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(wait.TotalMilliseconds))), Timeout.InfiniteTimeSpan);
    }

    private void Leave(Waiter waiter, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (waiter.Node.List is not null)
            {
                _queue.Remove(waiter.Node);
            }
        }

        waiter.TrySetCanceled(cancellationToken);
    }
}

using System.Collections.Concurrent;

namespace CoinStatsGen.TestSupport;

/// <summary>
/// A clock that stands until a test moves it. Timers fire in order of their due times, on the thread that moves the clock.
/// </summary>
internal sealed class ManualTimeProvider(DateTimeOffset? start = null) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly List<(Predicate<TimeSpan> Which, TaskCompletionSource<TimeSpan> Found)> _waiters = [];
    private readonly ConcurrentQueue<TimeSpan> _delays = new();
    private DateTimeOffset _now = start ?? new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>Waits up to this long pass by themselves: the clock jumps to their end. Zero: none does.</summary>
    public TimeSpan AutoAdvanceUpTo { get; set; }

    /// <summary>Every wait that was begun, in order.</summary>
    public IReadOnlyList<TimeSpan> Delays => [.. _delays];

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock, firing what falls due on the way.</summary>
    public void Advance(TimeSpan by) => AdvanceTo(GetUtcNow() + by);

    /// <summary>The next wait of this kind, or the one that is on already.</summary>
    public Task<TimeSpan> WaitForDelayAsync(Predicate<TimeSpan> which)
    {
        lock (_lock)
        {
            foreach (var timer in _timers)
            {
                if (which(timer.Delay))
                {
                    return Task.FromResult(timer.Delay);
                }
            }

            var found = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((which, found));
            return found.Task;
        }
    }

    private void AdvanceTo(DateTimeOffset target)
    {
        while (TakeDue(target) is { } timer)
        {
            timer.Fire();
        }
    }

    private ManualTimer? TakeDue(DateTimeOffset target)
    {
        lock (_lock)
        {
            ManualTimer? next = null;
            foreach (var timer in _timers)
            {
                if (timer.Due <= target && (next is null || timer.Due < next.Due))
                {
                    next = timer;
                }
            }

            var reached = next is null ? target : next.Due;
            _now = reached > _now ? reached : _now;
            if (next is not null)
            {
                Reschedule(next);
            }

            return next;
        }
    }

    private void Reschedule(ManualTimer timer)
    {
        if (timer.Period > TimeSpan.Zero)
        {
            timer.Due += timer.Period;
        }
        else
        {
            _timers.Remove(timer);
        }
    }

    private void Schedule(ManualTimer timer, TimeSpan delay, TimeSpan period)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            if (delay == Timeout.InfiniteTimeSpan)
            {
                return;
            }

            timer.Delay = delay;
            timer.Period = period == Timeout.InfiniteTimeSpan ? TimeSpan.Zero : period;
            timer.Due = _now + delay;
            _timers.Add(timer);
            _delays.Enqueue(delay);
            foreach (var waiter in _waiters.FindAll(waiter => waiter.Which(delay)))
            {
                _waiters.Remove(waiter);
                waiter.Found.SetResult(delay);
            }
        }

        if (delay <= AutoAdvanceUpTo)
        {
            var due = timer.Due;
            ThreadPool.QueueUserWorkItem(_ => AdvanceTo(due));
        }
    }

    private void Remove(ManualTimer timer)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
        }
    }

    private sealed class ManualTimer(ManualTimeProvider owner, TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan Delay { get; set; }

        public TimeSpan Period { get; set; }

        public DateTimeOffset Due { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            owner.Schedule(this, dueTime, period);
            return true;
        }

        public void Dispose() => owner.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

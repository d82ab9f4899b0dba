using System.Collections.Concurrent;

namespace CoinStats.MockServer.Simulation;

/// <summary>State of one server, in its memory.</summary>
internal sealed class MemorySimulationState : ISimulationState
{
    /// <summary>Most keys of each kind in a lane; the oldest makes room.</summary>
    public const int MaxKeys = 10_000;

    private readonly ConcurrentDictionary<string, LaneState> _lanes = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<long> TakeRequestAsync(string lane, string account, long now, RateLimitSimulation limit)
    {
        var state = Of(lane);
        lock (state.Gate)
        {
            var fullAt = state.FullAt.Find(account) ?? 0;
            var wait = TokenBucket.Take(ref fullAt, now, limit);
            state.FullAt.Set(account, fullAt);
            return ValueTask.FromResult(wait);
        }
    }

    /// <inheritdoc/>
    public ValueTask<CreditPayment> PayAsync(string lane, string account, long credits, long total)
    {
        var state = Of(lane);
        lock (state.Gate)
        {
            var used = state.Used.Find(account) ?? 0;
            if (credits == 0)
            {
                return ValueTask.FromResult(new CreditPayment(IsPaid: true, used));
            }

            if (used + credits > total)
            {
                return ValueTask.FromResult(new CreditPayment(IsPaid: false, used));
            }

            state.Used.Set(account, used + credits);
            return ValueTask.FromResult(new CreditPayment(IsPaid: true, used + credits));
        }
    }

    /// <inheritdoc/>
    public ValueTask RefundAsync(string lane, string account, long credits)
    {
        var state = Of(lane);
        lock (state.Gate)
        {
            state.Used.Set(account, Math.Max(0, (state.Used.Find(account) ?? 0) - credits));
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask StartSyncAsync(string lane, string key, long now, long readyAt)
    {
        var state = Of(lane);
        lock (state.Gate)
        {
            state.Syncs.Set(key, state.Syncs.Find(key)?.Start(now, readyAt) ?? new SyncTimes(readyAt, readyAt));
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<SyncTimes?> FindSyncAsync(string lane, string key)
    {
        var state = Of(lane);
        lock (state.Gate)
        {
            return ValueTask.FromResult(state.Syncs.Find(key));
        }
    }

    /// <inheritdoc/>
    public void Forget(string lane) => _lanes.TryRemove(lane, out _);

    /// <inheritdoc/>
    public SimulationSnapshot Read(string lane)
    {
        var state = Of(lane);
        lock (state.Gate)
        {
            return new SimulationSnapshot(
                new Dictionary<string, long>(state.Used.Values),
                new Dictionary<string, SyncTimes>(state.Syncs.Values)
            );
        }
    }

    private LaneState Of(string lane) => _lanes.GetOrAdd(lane, static _ => new LaneState());

    private sealed class LaneState
    {
        public Lock Gate { get; } = new();

        public BoundedTable<long> FullAt { get; } = new(MaxKeys);

        public BoundedTable<long> Used { get; } = new(MaxKeys);

        public BoundedTable<SyncTimes> Syncs { get; } = new(MaxKeys);
    }
}

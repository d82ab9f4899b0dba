using System.Globalization;
using System.Threading.RateLimiting;
using CoinStats.Redis.Connection;
using StackExchange.Redis;

namespace CoinStats.Redis.RateLimiting;

/// <summary>
/// A limiter whose turns are given out by Redis. Calls of one process queue here, first come, first served; only the first of them asks
/// Redis and holds a turn, so that
/// a process that dies takes no more than one turn along, and the processes have their turns one after the other.
/// </summary>
internal sealed partial class RedisRateLimiter : AdaptiveRateLimiter
{
    private const long NoTurn = -1;

    private readonly RedisGate _gate;
    private readonly RateLimiterScope _scope;
    private readonly RedisKey _key;
    private readonly double? _share;
    private readonly SemaphoreSlim _first = new(1, 1);
    private readonly CancellationTokenSource _disposed = new();
    private AdaptiveRateLimiter? _alone;
    private double _rate;
    private int _waiting;
    private long _granted;
    private long _refused;

    public RedisRateLimiter(RedisGate gate, CoinStatsRedisOptions options, RateLimiterScope scope)
    {
        _gate = gate;
        _scope = scope;
        _rate = scope.RequestsPerSecond;
        _key = $"{options.KeyPrefix}rate:{scope.CredentialDigest}:{scope.Server}";
        _share = options.WhenAway == RedisOutage.UseShare ? options.Share : null;
    }

    public override double Rate => Volatile.Read(ref _rate);

    public override int QueueLimit => _scope.QueueLimit;

    public override TimeSpan? IdleDuration => null;

    /// <summary>Counts of this process; how many calls might go at once, only Redis knows.</summary>
    public override RateLimiterStatistics GetStatistics() =>
        new()
        {
            CurrentQueuedCount = Math.Max(0, Volatile.Read(ref _waiting) - 1),
            TotalSuccessfulLeases = Interlocked.Read(ref _granted),
            TotalFailedLeases = Interlocked.Read(ref _refused),
        };

    /// <summary>Never acquires: Redis cannot be asked without waiting for it.</summary>
    protected override RateLimitLease AttemptAcquireCore(int permitCount) => TurnLease.Refused;

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(permitCount, 1);
        ObjectDisposedException.ThrowIf(_disposed.IsCancellationRequested, this);
        if (Interlocked.Increment(ref _waiting) > QueueLimit + 1L)
        {
            Interlocked.Decrement(ref _waiting);
            Interlocked.Increment(ref _refused);
            return TurnLease.Refused;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _disposed.Token);
        try
        {
            await _first.WaitAsync(either.Token).ConfigureAwait(false);
            try
            {
                var lease = await WaitForTurnAsync(either.Token).ConfigureAwait(false);
                Interlocked.Increment(ref lease.IsAcquired ? ref _granted : ref _refused);
                return lease;
            }
            finally
            {
                _first.Release();
            }
        }
        catch (OperationCanceledException e) when (_disposed.IsCancellationRequested)
        {
            throw new ObjectDisposedException("The client was disposed while the call waited for its turn.", e);
        }
        catch (OperationCanceledException e)
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            // Not disposed: calls that wait still hold its token.
            _disposed.Cancel();
            _alone?.Dispose();
        }
    }

    private async Task<RateLimitLease> WaitForTurnAsync(CancellationToken cancellationToken)
    {
        var turn = NoTurn;
        while (true)
        {
            var answer = await _gate
                .RunAsync(RateScripts.Take, _key, [.. Limits, turn, QueueLimit > 0 ? 1 : 0], whenLate: null, cancellationToken)
                .ConfigureAwait(false);
            if (answer.Values is not [var waited, var epoch, var rate])
            {
                return await Alone(answer).AcquireAsync(1, cancellationToken).ConfigureAwait(false);
            }

            See(rate);
            var wait = (long)waited;
            if (wait <= 0)
            {
                return wait == 0 ? TurnLease.Granted : TurnLease.Refused;
            }

            // Meanwhile another process may learn from the server that all have to wait longer: so Redis is asked again.
            turn = (long)epoch;
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait / 1000.0)), _scope.TimeProvider, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    private RedisValue[] Limits => [_scope.RequestsPerSecond.ToString("R", CultureInfo.InvariantCulture), _scope.Burst];

    private AdaptiveRateLimiter Alone(RedisAnswer answer) =>
        _share is { } share ? _alone ??= _scope.CreateInProcess(share) : throw _gate.Refusal("rate limit", answer);

    private void See(RedisResult rate) => Volatile.Write(ref _rate, double.Parse((string)rate!, CultureInfo.InvariantCulture));
}

using System.Threading.RateLimiting;
using CoinStats;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Tests.RateLimiting;

public sealed class AdaptiveTokenBucketTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task Acquire_AtTheRate_NeverMoreThanAllowedInAnySecond()
    {
        using var bucket = new AdaptiveTokenBucket(2, 1, 100, _time);
        var waiting = Enumerable.Range(0, 9).Select(_ => bucket.AcquireAsync().AsTask()).ToArray();
        Granted(waiting).ShouldBe(1);
        for (var step = 1; step <= 8; step++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(499));
            Granted(waiting).ShouldBe(step);
            _time.Advance(TimeSpan.FromMilliseconds(1));
            await waiting[step];
            Granted(waiting).ShouldBe(step + 1);
        }
    }

    [Fact]
    public async Task Acquire_AfterAPause_TakesTheBurst()
    {
        using var bucket = new AdaptiveTokenBucket(2, 3, 100, _time);
        _time.Advance(TimeSpan.FromMinutes(1));
        var waiting = Enumerable.Range(0, 5).Select(_ => bucket.AcquireAsync().AsTask()).ToArray();
        await Task.WhenAll(waiting[..3]);
        Granted(waiting).ShouldBe(3);
    }

    [Fact]
    public async Task Acquire_QueueFull_IsRefused()
    {
        using var bucket = new AdaptiveTokenBucket(1, 1, 2, _time);
        var waiting = Enumerable.Range(0, 4).Select(_ => bucket.AcquireAsync().AsTask()).ToArray();
        (await waiting[3]).IsAcquired.ShouldBeFalse();
        waiting[2].IsCompleted.ShouldBeFalse();
        bucket.GetStatistics()!.CurrentQueuedCount.ShouldBe(2);
    }

    [Fact]
    public async Task Acquire_Cancelled_LeavesTheQueueAndCostsNoToken()
    {
        using var bucket = new AdaptiveTokenBucket(1, 1, 10, _time);
        using var stop = new CancellationTokenSource();
        await bucket.AcquireAsync();
        var cancelled = bucket.AcquireAsync(1, stop.Token).AsTask();
        var next = bucket.AcquireAsync().AsTask();
        await stop.CancelAsync();
        (await Should.ThrowAsync<OperationCanceledException>(() => cancelled)).CancellationToken.ShouldBe(stop.Token);
        _time.Advance(TimeSpan.FromSeconds(1));
        (await next).IsAcquired.ShouldBeTrue();
    }

    [Fact]
    public void Lower_HalvesOnce_ForCallsSentBefore()
    {
        using var bucket = new AdaptiveTokenBucket(8, 1, 10, _time);
        var ago = TimeSpan.FromMilliseconds(10);
        _time.Advance(ago);
        for (var i = 0; i < 64; i++)
        {
            bucket.Lower(ago, null);
        }

        bucket.Rate.ShouldBe(4);
        _time.Advance(TimeSpan.FromSeconds(1));
        bucket.Lower(TimeSpan.Zero, null);
        bucket.Rate.ShouldBe(2);
    }

    [Fact]
    public void Lower_NeverStopsAltogether()
    {
        using var bucket = new AdaptiveTokenBucket(32, 1, 10, _time);
        for (var i = 0; i < 20; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            bucket.Lower(TimeSpan.Zero, null);
        }

        bucket.Rate.ShouldBe(1);
    }

    [Fact]
    public void Raise_RecoversSlowlyToTheFullRate()
    {
        using var bucket = new AdaptiveTokenBucket(10, 1, 10, _time);
        _time.Advance(TimeSpan.FromSeconds(1));
        bucket.Lower(TimeSpan.Zero, null);
        bucket.Raise();
        bucket.Rate.ShouldBe(5.5);
        for (var i = 0; i < 20; i++)
        {
            bucket.Raise();
        }

        bucket.Rate.ShouldBe(10);
    }

    [Fact]
    public async Task Lower_WithRetryAfter_HoldsEveryoneBack()
    {
        using var bucket = new AdaptiveTokenBucket(100, 1, 10, _time);
        bucket.Lower(TimeSpan.Zero, TimeSpan.FromSeconds(5));
        var waiting = bucket.AcquireAsync().AsTask();
        _time.Advance(TimeSpan.FromSeconds(4.9));
        waiting.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(0.1));
        (await waiting).IsAcquired.ShouldBeTrue();
    }

    [Fact]
    public async Task Lower_AbsurdRetryAfter_IsCut()
    {
        using var bucket = new AdaptiveTokenBucket(100, 1, 10, _time);
        bucket.Lower(TimeSpan.Zero, TimeSpan.FromDays(365));
        var waiting = bucket.AcquireAsync().AsTask();
        _time.Advance(TimeSpan.FromSeconds(60));
        (await waiting).IsAcquired.ShouldBeTrue();
    }

    [Fact]
    public async Task Dispose_EndsTheWaiting()
    {
        var bucket = new AdaptiveTokenBucket(1, 1, 10, _time);
        await bucket.AcquireAsync();
        var waiting = bucket.AcquireAsync().AsTask();
        bucket.Dispose();
        await Should.ThrowAsync<ObjectDisposedException>(() => waiting);
        Should.Throw<ObjectDisposedException>(() => bucket.AttemptAcquire());
    }

    [Fact]
    public async Task ManyThreads_GetEveryTokenOnce()
    {
        _time.AutoAdvanceUpTo = TimeSpan.FromMinutes(1);
        using var bucket = new AdaptiveTokenBucket(50, 5, 1000, _time);
        var started = _time.GetUtcNow();
        await Task.WhenAll(
            Enumerable
                .Range(0, 64)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        for (var i = 0; i < 10; i++)
                        {
                            using var lease = await bucket.AcquireAsync();
                            lease.IsAcquired.ShouldBeTrue();
                        }
                    })
                )
        );
        (_time.GetUtcNow() - started).TotalSeconds.ShouldBeGreaterThanOrEqualTo((640 - 5) / 50.0);
    }

    private static int Granted(IEnumerable<Task<RateLimitLease>> waiting) =>
        waiting.Count(task => task.IsCompletedSuccessfully && task.Result.IsAcquired);
}

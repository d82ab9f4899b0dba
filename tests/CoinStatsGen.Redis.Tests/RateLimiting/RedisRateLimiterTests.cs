using CoinStats;
using CoinStats.Redis;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Redis.Tests.RateLimiting;

/// <summary>Two machines with one key: the turns come from a real server, the waits run on the test's clock.</summary>
public sealed class RedisRateLimiterTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _time = new();
    private RedisServer? _server;

    public async Task InitializeAsync() => _server = RedisServer.Missing is null ? await RedisServer.StartNewAsync() : null;

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    [RedisFact]
    public async Task TwoMachines_TakeTheirTurnsOneAfterTheOther()
    {
        await using var one = Connect();
        await using var two = Connect();
        using var first = Limiter(one, perSecond: 0.01);
        using var second = Limiter(two, perSecond: 0.01);

        (await first.AcquireAsync()).IsAcquired.ShouldBeTrue();
        var next = second.AcquireAsync().AsTask();
        (await _time.WaitForDelayAsync(IsAbout(100))).ShouldBeGreaterThan(TimeSpan.FromSeconds(90));
        var last = first.AcquireAsync().AsTask();
        await _time.WaitForDelayAsync(IsAbout(200));

        _time.Advance(TimeSpan.FromSeconds(100));
        (await next).IsAcquired.ShouldBeTrue();
        last.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(100));
        (await last).IsAcquired.ShouldBeTrue();
    }

    [RedisFact]
    public async Task Burst_GoesAtOnce_ThenTheRateHolds()
    {
        await using var redis = Connect();
        using var limiter = Limiter(redis, perSecond: 0.01, burst: 3);
        for (var i = 0; i < 3; i++)
        {
            (await limiter.AcquireAsync()).IsAcquired.ShouldBeTrue();
        }

        var waiting = limiter.AcquireAsync().AsTask();
        await _time.WaitForDelayAsync(IsAbout(100));
        waiting.IsCompleted.ShouldBeFalse();
    }

    [RedisFact]
    public async Task RealClock_ManyCallsOnTwoMachines_NeverExceedTheRate()
    {
        await using var one = Connect();
        await using var two = Connect();
        using var first = Limiter(one, perSecond: 200, queueLimit: 100, time: TimeProvider.System);
        using var second = Limiter(two, perSecond: 200, queueLimit: 100, time: TimeProvider.System);

        // Before the first turn: a slow machine makes what is measured longer, never shorter.
        var started = TimeProvider.System.GetTimestamp();
        await first.AcquireAsync();
        var leases = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => (i % 2 == 0 ? first : second).AcquireAsync().AsTask()));

        leases.ShouldAllBe(lease => lease.IsAcquired);
        TimeProvider.System.GetElapsedTime(started).TotalSeconds.ShouldBeGreaterThanOrEqualTo(60 / 200.0);
    }

    [RedisFact]
    public async Task Lower_OnOneMachine_HoldsBackTheCallThatWaitsOnAnother()
    {
        await using var one = Connect();
        await using var two = Connect();
        using var first = Limiter(one, perSecond: 1);
        using var second = Limiter(two, perSecond: 1);
        await first.AcquireAsync();
        var waiting = second.AcquireAsync().AsTask();
        await _time.WaitForDelayAsync(delay => delay <= TimeSpan.FromSeconds(1));

        first.Lower(TimeSpan.Zero, TimeSpan.FromSeconds(30));
        first.Lower(TimeSpan.FromMinutes(1), retryAfter: null);
        await RateAsync(first, 0.5);
        _time.Advance(TimeSpan.FromSeconds(1));

        await _time.WaitForDelayAsync(IsAbout(30));
        waiting.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(35));
        (await waiting).IsAcquired.ShouldBeTrue();
        second.Rate.ShouldBe(0.5);
    }

    [RedisFact]
    public async Task Raise_AfterLower_GivesTheRateBack()
    {
        await using var redis = Connect();
        using var limiter = Limiter(redis, perSecond: 100);
        limiter.Lower(TimeSpan.Zero, retryAfter: null);
        await RateAsync(limiter, 50);
        limiter.Raise();
        await RateAsync(limiter, 55);
        for (var i = 0; i < 20; i++)
        {
            limiter.Raise();
        }

        await RateAsync(limiter, 100);
    }

    [RedisFact]
    public async Task QueueFull_IsRefused_AndAbandonedCallsLeave()
    {
        await using var redis = Connect();
        using var limiter = Limiter(redis, perSecond: 0.01, queueLimit: 1);
        using var stop = new CancellationTokenSource();
        await limiter.AcquireAsync();
        var waiting = limiter.AcquireAsync(1, stop.Token).AsTask();
        await _time.WaitForDelayAsync(IsAbout(100));
        var queued = limiter.AcquireAsync().AsTask();

        (await limiter.AcquireAsync()).IsAcquired.ShouldBeFalse();
        await stop.CancelAsync();

        (await Should.ThrowAsync<OperationCanceledException>(() => waiting)).CancellationToken.ShouldBe(stop.Token);
        queued.IsCompleted.ShouldBeFalse();
        limiter.Dispose();
        await Should.ThrowAsync<ObjectDisposedException>(() => queued);
        await Should.ThrowAsync<ObjectDisposedException>(() => limiter.AcquireAsync().AsTask());
    }

    [RedisFact]
    public async Task NoQueue_ACallThatWouldWait_IsRefusedAndTakesNoTurn()
    {
        await using var redis = Connect();
        using var limiter = Limiter(redis, perSecond: 0.01, queueLimit: 0);
        (await limiter.AcquireAsync()).IsAcquired.ShouldBeTrue();
        (await limiter.AcquireAsync()).IsAcquired.ShouldBeFalse();
        limiter.GetStatistics()!.TotalFailedLeases.ShouldBe(1);
    }

    [RedisFact]
    public async Task ServerStopped_FailsClosed_AndIsBackWhenItReturns()
    {
        await using var redis = Connect();
        using var limiter = Limiter(redis, perSecond: 1_000, time: TimeProvider.System);
        await limiter.AcquireAsync();
        await _server!.StopAsync();

        (await Should.ThrowAsync<SharedStateException>(() => limiter.AcquireAsync().AsTask())).Message.ShouldContain(
            "The rate limit shared through Redis"
        );
        await _server.StartAgainAsync();

        var isBack = false;
        while (!isBack)
        {
            try
            {
                isBack = (await limiter.AcquireAsync()).IsAcquired;
            }
            catch (SharedStateException)
            {
                await Task.Yield();
            }
        }
    }

    [RedisFact]
    public async Task ServerStopped_WithShares_GoesOnWithItsPartOfTheRate()
    {
        await using var redis = Connect(options => (options.WhenAway, options.ProcessCount) = (RedisOutage.UseShare, 4));
        using var limiter = Limiter(redis, perSecond: 0.4);
        await limiter.AcquireAsync();
        await _server!.StopAsync();

        (await limiter.AcquireAsync()).IsAcquired.ShouldBeTrue();
        var next = limiter.AcquireAsync().AsTask();
        await _time.WaitForDelayAsync(IsAbout(10));
        _time.Advance(TimeSpan.FromSeconds(10));
        (await next).IsAcquired.ShouldBeTrue();
    }

    private static Predicate<TimeSpan> IsAbout(double seconds) =>
        delay => delay.TotalSeconds > seconds * 0.9 && delay.TotalSeconds < (seconds * 1.1) + 2;

    /// <summary>The server is told in the background.</summary>
    private static async Task RateAsync(AdaptiveRateLimiter limiter, double rate)
    {
        while (Math.Abs(limiter.Rate - rate) > 1e-9)
        {
            await Task.Yield();
        }
    }

    private CoinStatsRedis Connect(Action<CoinStatsRedisOptions>? change = null)
    {
        var options = new CoinStatsRedisOptions { RetryInterval = TimeSpan.FromMilliseconds(50), Timeout = TimeSpan.FromSeconds(10) };
        change?.Invoke(options);
        return new CoinStatsRedis(_server!.Endpoint, options);
    }

    private AdaptiveRateLimiter Limiter(
        CoinStatsRedis redis,
        double perSecond,
        int burst = 1,
        int queueLimit = 10,
        TimeProvider? time = null
    )
    {
        var options = new CoinStatsClientOptions { ApiKey = "csk-0123456789abcdef" };
        redis.Share(options);
        return options.RateLimit.Source!.Rent(
            new RateLimiterScope(options.DigestCredential("rate limit"), "api.example.test", perSecond, burst, queueLimit, time ?? _time)
        );
    }
}

using CoinStats;
using CoinStats.Http;
using CoinStatsGen.Tests.Retrying;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Tests.RateLimiting;

/// <summary>The rate limit as clients see it: shared by key and server, off where the server is none of CoinStats'.</summary>
public sealed class RateLimitTests
{
    private static readonly Uri Live = new("https://openapiv1.coinstats.app");

    private readonly ManualTimeProvider _time = new();
    private readonly StubHandler _handler = RetryTests.Script(RetryTests.Ok);

    [Fact]
    public async Task TwoClientsOfOneKey_ShareTheDefaultOfTwoASecond()
    {
        using var one = Connect();
        using var two = Connect();
        var calls = new[] { one.GetAsync(), two.GetAsync(), one.GetAsync(), two.GetAsync() };
        await calls[0];
        _handler.Requests.Count.ShouldBe(1);
        _time.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(calls[..3]);
        calls[3].IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(0.5));
        await calls[3];
    }

    [Fact]
    public async Task OtherKey_HasItsOwn()
    {
        using var one = Connect();
        using var two = Connect(options => options.ApiKey = "another-key");
        await Task.WhenAll(one.GetAsync(), two.GetAsync());
    }

    [Theory]
    [InlineData("http://127.0.0.1:9")]
    [InlineData("https://example.test")]
    [InlineData("https://coinstats.app.example.test")]
    public async Task OtherServer_HasNone(string address)
    {
        using var connection = Connect(options => options.BaseAddress = new Uri(address));
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => connection.GetAsync()));
    }

    [Theory]
    [InlineData("https://openapiv1.coinstats.app/v1/")]
    [InlineData("https://api.coinstats.app/v1")]
    public async Task EveryServerOfCoinStats_HasTheDefault(string address)
    {
        using var connection = Connect(options => options.BaseAddress = new Uri(address));
        var calls = new[] { connection.GetAsync(), connection.GetAsync() };
        await calls[0];
        calls[1].IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(0.5));
        await calls[1];
    }

    [Theory]
    [InlineData("https://api.example.test", 2.0)]
    [InlineData("https://eu.api.example.test/v2", 2.0)]
    [InlineData("https://example.test", null)]
    [InlineData("http://localhost:5000", null)]
    public void DocumentWithoutDomain_HoldsOnItsOwnServer(string server, double? expected) =>
        new ApiRateLimit(2).On(new Uri(server), "https://api.example.test/v1").ShouldBe(expected);

    [Fact]
    public async Task SwitchedOff_HasNone()
    {
        using var connection = Connect(options => options.RateLimit.IsEnabled = false);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => connection.GetAsync()));
    }

    [Fact]
    public async Task SetRate_HoldsOnAnyServer()
    {
        using var connection = Connect(options =>
            (options.BaseAddress, options.RateLimit.RequestsPerSecond, options.RateLimit.Burst) = (new Uri("http://localhost:9"), 10, 2)
        );
        var calls = Enumerable.Range(0, 3).Select(_ => connection.GetAsync()).ToArray();
        await Task.WhenAll(calls[..2]);
        calls[2].IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(0.1));
        await calls[2];
    }

    [Fact]
    public async Task QueueFull_IsATypedError_AndNothingIsSent()
    {
        using var connection = Connect(options => options.RateLimit.QueueLimit = 0);
        await connection.GetAsync();
        var error = await Should.ThrowAsync<RateLimitQueueFullException>(() => connection.GetAsync());
        error.Operation.ShouldBe(TestApi.Get);
        error.Attempts.ShouldBe(0);
        _handler.Requests.Count.ShouldBe(1);
        connection.Credits.Spent.ShouldBe(40);
    }

    [Fact]
    public async Task CancelledInTheQueue_CostsNothing()
    {
        using var connection = Connect(options => options.Budget = new CreditBudget(100));
        using var stop = new CancellationTokenSource();
        await connection.GetAsync();
        var waiting = connection.GetAsync(stop.Token);
        var budget = connection.Credits.Budget!;
        (await budget.GetBalanceAsync()).ShouldBe(new CreditBalance(100, 40, 40));
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        connection.Credits.Spent.ShouldBe(40);
        (await budget.GetBalanceAsync()).Remaining.ShouldBe(60);
    }

    [Fact]
    public async Task A429_LowersTheRate()
    {
        var handler = RetryTests.Script(RetryTests.Status(429), RetryTests.Ok);
        using var connection = new ApiConnection(Options(), TestApi.Service, new HttpClient(handler));
        (await connection.GetWithResponseAsync()).StatusCode.ShouldBe(429);
        var next = connection.GetAsync();
        _time.Advance(TimeSpan.FromSeconds(0.9));
        next.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(0.1));
        await next;
    }

    [Fact]
    public void Registry_LastClientGone_ForgetsTheKey()
    {
        var scope = new RateLimiterScope("k", "s", 1, 1, 10, _time);
        var registry = RateLimiterRegistry.OfProcess;
        var limiter = registry.Rent(scope);
        registry.Rent(scope with { RequestsPerSecond = 9 }).ShouldBeSameAs(limiter);
        limiter.Rate.ShouldBe(1);
        registry.Return(limiter);
        limiter.AttemptAcquire().IsAcquired.ShouldBeTrue();
        registry.Return(limiter);
        Should.Throw<ObjectDisposedException>(() => limiter.AttemptAcquire());
        var other = registry.Rent(scope);
        other.ShouldNotBeSameAs(limiter);
        registry.Return(other);
    }

    private CoinStatsClientOptions Options(Action<CoinStatsClientOptions>? change = null) =>
        TestApi.Options(options =>
        {
            (options.TimeProvider, options.BaseAddress, options.Timeout) = (_time, Live, TimeSpan.FromHours(1));
            change?.Invoke(options);
        });

    private ApiConnection Connect(Action<CoinStatsClientOptions>? change = null) =>
        new(Options(change), TestApi.Service, new HttpClient(_handler));
}

using CoinStats;
using CoinStats.Http;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Tests.Caching;

/// <summary>Equal calls at the same time are one call, and who gives up does not take it away from the others.</summary>
public sealed class SingleFlightTests
{
    private static readonly CoinStatsOperation Get = new("get-thing", "GET", "/v1/things", [200, 404], new CreditRule(40))
    {
        CacheLifetime = TimeSpan.FromSeconds(30),
    };

    private readonly ManualTimeProvider _time = new();
    private readonly TaskCompletionSource<HttpResponseMessage> _answer = new();
    private readonly StubHandler _handler;

    public SingleFlightTests() => _handler = new StubHandler((_, token) => _answer.Task.WaitAsync(token));

    [Fact]
    public async Task ManyCalls_AreOne_AndOneIsPaid()
    {
        using var connection = Connect();
        var calls = Enumerable.Range(0, 64).Select(_ => Task.Run(() => SendAsync(connection))).ToArray();
        _answer.SetResult(StubHandler.Json("""{"value":1}"""));
        var answers = await Task.WhenAll(calls);

        answers.ShouldAllBe(answer => answer.Body == 1);
        answers.Count(answer => answer.FromCache is null).ShouldBe(1);
        _handler.Requests.Count.ShouldBe(1);
        (connection.Credits.Spent, connection.Credits.Saved).ShouldBe((40, 63 * 40));
    }

    [Fact]
    public async Task FirstCaller_GivesUp_TheOthersGetTheAnswer()
    {
        using var connection = Connect();
        using var stop = new CancellationTokenSource();
        var first = SendAsync(connection, stop.Token);
        var second = SendAsync(connection);
        await stop.CancelAsync();

        var cancelled = await Should.ThrowAsync<OperationCanceledException>(() => first);
        cancelled.CancellationToken.ShouldBe(stop.Token);
        _answer.SetResult(StubHandler.Json("""{"value":1}"""));
        (await second).Body.ShouldBe(1);
        _handler.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task AllCallers_GiveUp_TheCallEnds_AndTheNextIsNew()
    {
        using var connection = Connect();
        using var stop = new CancellationTokenSource();
        var calls = new[] { SendAsync(connection, stop.Token), SendAsync(connection, stop.Token) };
        await stop.CancelAsync();
        foreach (var call in calls)
        {
            await Should.ThrowAsync<OperationCanceledException>(() => call);
        }

        var next = SendAsync(connection);
        _answer.SetResult(StubHandler.Json("""{"value":1}"""));
        (await next).FromCache.ShouldBeNull();
        _handler.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Error_ComesToAll()
    {
        using var connection = Connect();
        var calls = new[] { SendAsync(connection), SendAsync(connection) };
        _answer.SetResult(StubHandler.Json("""{"message":"gone"}""", System.Net.HttpStatusCode.NotFound));
        foreach (var call in calls)
        {
            var response = await call;
            (response.StatusCode, response.Error!.Message).ShouldBe((404, "gone"));
        }

        connection.Credits.Spent.ShouldBe(0);
    }

    [Fact]
    public async Task Joined_KeepsToItsOwnTimeLimit()
    {
        using var connection = Connect();
        var first = SendAsync(connection);
        var hasty = SendAsync(connection.With(new() { Timeout = TimeSpan.FromSeconds(1) }));
        _time.Advance(TimeSpan.FromSeconds(1));

        (await Should.ThrowAsync<CoinStatsTransportException>(() => hasty)).IsTimeout.ShouldBeTrue();
        _answer.SetResult(StubHandler.Json("""{"value":1}"""));
        (await first).Body.ShouldBe(1);
    }

    private ApiConnection Connect() =>
        TestApi.Connect(_handler, options => (options.TimeProvider, options.Cache.IsEnabled) = (_time, true));

    private static Task<ApiResponse<long>> SendAsync(ApiConnection connection, CancellationToken token = default) =>
        connection.SendWithResponseAsync(new ApiRequest(Get), TestApi.ReadValue, token);
}

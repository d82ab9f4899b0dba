using System.Net;
using CoinStats;

namespace CoinStatsGen.Tests.Caching;

/// <content>Answers past their lifetime.</content>
public sealed partial class ResponseCacheTests
{
    [Fact]
    public async Task StaleWhileRevalidate_GivesTheOldAtOnce_AndFetchesOnce()
    {
        using var connection = Connect(options => options.Cache.StaleWhileRevalidate = TimeSpan.FromMinutes(1));
        await SendAsync(connection);
        _time.Advance(TimeSpan.FromSeconds(40));
        var hold = new TaskCompletionSource();
        _hold = hold.Task;
        _answer = () => StubHandler.Json("""{"value":2}""");
        for (var i = 0; i < 3; i++)
        {
            var stale = await SendAsync(connection);
            (stale.Body, stale.FromCache).ShouldBe((1, new CacheHit(TimeSpan.FromSeconds(40), IsStale: true)));
        }

        hold.SetResult();
        while (await SendAsync(connection) is { FromCache.IsStale: true })
        {
            await Task.Yield();
        }

        (await SendAsync(connection)).Body.ShouldBe(2);
        _sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task StaleIfError_StandsInForOutages_NotForWrongArguments()
    {
        using var connection = Connect(options => options.Cache.StaleIfError = TimeSpan.FromMinutes(1));
        await SendAsync(connection);
        _time.Advance(TimeSpan.FromSeconds(40));
        foreach (
            var outage in new Func<HttpResponseMessage>[]
            {
                () => StubHandler.Json("{}", HttpStatusCode.ServiceUnavailable),
                () => StubHandler.Json("{}", HttpStatusCode.InternalServerError),
                () => StubHandler.Json("{}", HttpStatusCode.TooManyRequests),
                () => throw new HttpRequestException("reset"),
            }
        )
        {
            _answer = outage;
            (await SendAsync(connection)).FromCache.ShouldBe(new CacheHit(TimeSpan.FromSeconds(40), IsStale: true));
        }

        _answer = () => StubHandler.Json("{}", HttpStatusCode.NotFound);
        (await SendAsync(connection)).StatusCode.ShouldBe(404);
        _time.Advance(TimeSpan.FromSeconds(50));
        _answer = () => StubHandler.Json("{}", HttpStatusCode.ServiceUnavailable);
        (await SendAsync(connection)).StatusCode.ShouldBe(503);
    }

    [Fact]
    public async Task BudgetSpent_WithStaleIfError_TheOldAnswerServes()
    {
        using var connection = Connect(options =>
            (options.Cache.StaleIfError, options.Budget) = (TimeSpan.FromMinutes(1), new CreditBudget(40))
        );
        await SendAsync(connection);
        _time.Advance(TimeSpan.FromSeconds(40));
        (await SendAsync(connection)).FromCache!.IsStale.ShouldBeTrue();
        _sent.Count.ShouldBe(1);
    }
}

using System.Net;
using CoinStats;
using CoinStats.Http;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Tests.Retrying;

public sealed class RetryTests
{
    private readonly ManualTimeProvider _time = new() { AutoAdvanceUpTo = TimeSpan.FromSeconds(60) };

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Read_TransientStatus_IsSentAgain(int status)
    {
        var handler = Script(Status(status), Status(status), Ok);
        using var connection = Connect(handler);
        var response = await connection.GetWithResponseAsync();
        response.Body.ShouldBe(1);
        response.Attempts.ShouldBe(3);
        handler.Requests.Count.ShouldBe(3);
        connection.Credits.Spent.ShouldBe(40);
        Waits.ShouldBe([TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5)]);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(500)]
    public async Task Read_OtherStatus_IsNot(int status)
    {
        var handler = Script(Status(status), Ok);
        using var connection = Connect(handler);
        (await Should.ThrowAsync<CoinStatsApiException>(() => connection.GetAsync())).Attempts.ShouldBe(1);
        handler.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Read_NeverBetter_GivesTheLastAnswer()
    {
        var handler = Script(Status(503));
        using var connection = Connect(handler);
        var error = await Should.ThrowAsync<CoinStatsServiceUnavailableException>(() => connection.GetAsync());
        error.Attempts.ShouldBe(3);
        error.Message.ShouldEndWith("(after 3 attempts)");
        handler.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Read_NetworkErrors_AreSentAgain()
    {
        using var connection = Connect(Script(_ => throw new HttpRequestException("reset"), Truncated, Ok));
        (await connection.GetWithResponseAsync()).Attempts.ShouldBe(3);
    }

    [Fact]
    public async Task Read_NetworkErrorsWithoutEnd_IsATransportError()
    {
        using var connection = Connect(Script(_ => throw new HttpRequestException("reset")));
        (await Should.ThrowAsync<CoinStatsTransportException>(() => connection.GetAsync())).Attempts.ShouldBe(3);
    }

    [Fact]
    public async Task Read_WrongJson_IsNotSentAgain()
    {
        var handler = Script(_ => StubHandler.Json("[]"), Ok);
        using var connection = Connect(handler);
        await Should.ThrowAsync<CoinStatsJsonException>(() => connection.GetAsync());
        handler.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    public async Task Write_ThatMayHaveArrived_IsNeverSentAgain(string method)
    {
        foreach (var failure in new[] { Status(429), Status(503), Truncated, _ => throw new HttpRequestException("reset") })
        {
            var handler = Script(failure, Ok);
            using var connection = Connect(handler);
            await Should.ThrowAsync<CoinStatsException>(() => WriteAsync(connection, method));
            handler.Requests.Count.ShouldBe(1);
        }
    }

    [Fact]
    public async Task Write_ThatCannotHaveArrived_IsSentAgain()
    {
        var handler = Script(_ => throw new HttpRequestException(HttpRequestError.ConnectionError), Ok);
        using var connection = Connect(handler);
        (await WriteAsync(connection, "POST")).ShouldBe(1);
        handler.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Write_OnTheCallersWord_IsSentAgain()
    {
        var handler = Script(Status(503), Ok);
        using var connection = Connect(handler);
        (await WriteAsync(connection.With(new CoinStatsCallOptions { RetryWrites = true }), "POST")).ShouldBe(1);
        handler.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 0)]
    [InlineData("3600", 60)]
    [InlineData("Sun, 01 Nov 2026 12:00:09 GMT", 9)]
    [InlineData("Sun, 01 Nov 2026 11:00:00 GMT", 0)]
    [InlineData("Mon, 02 Nov 2026 12:00:00 GMT", 60)]
    [InlineData("soon", 0.25)]
    [InlineData("-5", 0.25)]
    public async Task RetryAfter_IsObeyedUpToItsCap(string header, double seconds)
    {
        using var connection = Connect(Script(Status(429, header), Ok));
        (await connection.GetAsync()).ShouldBe(1);
        Waits.Sum(wait => wait.TotalSeconds).ShouldBe(seconds);
    }

    [Fact]
    public async Task Delays_DoubleUpToTheLongest()
    {
        using var connection = Connect(Script(Status(503)), options => (options.Retry.MaxRetries, options.Retry.Random) = (7, () => 1));
        await Should.ThrowAsync<CoinStatsServiceUnavailableException>(() => connection.GetAsync());
        Waits.Select(wait => wait.TotalSeconds).ShouldBe([0.5, 1, 2, 4, 8, 8, 8]);
    }

    [Fact]
    public void Delays_AreDrawnFromTheWholeRange()
    {
        var drawn = Enumerable.Range(0, 1000).Select(_ => RetryConstants.DrawAtRandom()).ToArray();
        drawn.ShouldAllBe(number => number >= 0 && number < 1);
        drawn.Min().ShouldBeLessThan(0.1);
        drawn.Max().ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public async Task Timeout_CoversAllAttempts_AndNoWaitIsBegunThatItWouldCut()
    {
        var handler = Script(Status(503, "30"), Ok);
        using var connection = Connect(handler, options => options.Timeout = TimeSpan.FromSeconds(70));
        _time.AutoAdvanceUpTo = TimeSpan.Zero;
        (await connection.With(new CoinStatsCallOptions { Timeout = TimeSpan.FromSeconds(20) }).GetWithResponseAsync()).StatusCode.ShouldBe(
            503
        );
        handler.Requests.Count.ShouldBe(1);
        _time.AutoAdvanceUpTo = TimeSpan.FromSeconds(60);
        (await connection.GetAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Cancelled_WhileItWaits_EndsAtOnce()
    {
        var time = new ManualTimeProvider();
        using var stop = new CancellationTokenSource();
        using var connection = Connect(Script(Status(503)), options => options.TimeProvider = time);
        var call = connection.GetAsync(stop.Token);
        await time.WaitForDelayAsync(delay => delay < TimeSpan.FromSeconds(1));
        await stop.CancelAsync();
        (await Should.ThrowAsync<OperationCanceledException>(() => call)).CancellationToken.ShouldBe(stop.Token);
        connection.Credits.Spent.ShouldBe(0);
    }

    [Fact]
    public async Task With_NoRetries_SendsOnce_AndLeavesTheClientAsItIs()
    {
        var handler = Script(Status(503));
        using var connection = Connect(handler);
        using (var view = connection.With(new CoinStatsCallOptions { MaxRetries = 0 }))
        {
            (await view.GetWithResponseAsync()).Attempts.ShouldBe(1);
            view.Credits.ShouldBeSameAs(connection.Credits);
        }

        (await connection.GetWithResponseAsync()).Attempts.ShouldBe(3);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(21, 1)]
    [InlineData(1, 0)]
    public void With_WrongSetting_IsRefused(int retries, int seconds)
    {
        using var connection = Connect(Script(Ok));
        Should.Throw<ArgumentException>(() =>
            connection.With(new CoinStatsCallOptions { MaxRetries = retries, Timeout = TimeSpan.FromSeconds(seconds) })
        );
    }

    [Fact]
    public async Task Write_SentAgain_HasItsBodyAgain()
    {
        var bodies = new List<string>();
        var count = 0;
        var handler = new StubHandler(
            async (message, token) =>
            {
                bodies.Add(await message.Content!.ReadAsStringAsync(token));
                return count++ == 0 ? throw new HttpRequestException(HttpRequestError.NameResolutionError) : Ok(message);
            }
        );
        using var connection = Connect(handler);
        await WriteAsync(connection, "POST");
        bodies.ShouldBe(["\"body\"", "\"body\""]);
    }

    internal static HttpResponseMessage Ok(HttpRequestMessage message) => StubHandler.Json("""{"value":1}""");

    internal static Func<HttpRequestMessage, HttpResponseMessage> Status(int status, string? retryAfter = null) =>
        _ =>
        {
            var answer = StubHandler.Json("""{"message":"no"}""", (HttpStatusCode)status);
            if (retryAfter is not null)
            {
                answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
            }

            return answer;
        };

    internal static StubHandler Script(params Func<HttpRequestMessage, HttpResponseMessage>[] answers)
    {
        var count = 0;
        return new StubHandler(message => answers[Math.Min(Interlocked.Increment(ref count), answers.Length) - 1](message));
    }

    private static HttpResponseMessage Truncated(HttpRequestMessage message)
    {
        var answer = StubHandler.Bytes("{\"value\":1"u8.ToArray());
        answer.Content.Headers.ContentLength = 50;
        return answer;
    }

    private static Task<long> WriteAsync(ApiConnection connection, string method)
    {
        var request = new ApiRequest(new CoinStatsOperation("write", method, "/v1/things", [200], new CreditRule(10)));
        request.SetJsonBody("body", static (writer, value) => writer.WriteStringValue(value));
        return connection.SendAsync(request, TestApi.ReadValue, default);
    }

    private IEnumerable<TimeSpan> Waits => _time.Delays.Where(delay => delay < TimeSpan.FromSeconds(65));

    private ApiConnection Connect(StubHandler handler, Action<CoinStatsClientOptions>? change = null) => TestApi.Connect(handler, options =>
        {
            options.TimeProvider = _time;
            options.Retry.MaxRetries = 2;
            options.Retry.Random = () => 0.5;
            options.Timeout = TimeSpan.FromMinutes(10);
            change?.Invoke(options);
        });
}

using System.Net;
using CoinStats;
using CoinStats.Http;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Tests.Errors;

/// <summary>What error answers mean by the rules of the document, and what follows from it.</summary>
public sealed class ErrorRuleTests
{
    private const string Old = """{"error":"Insufficient credits","message":"Insufficient credits for this request"}""";
    private const string TooFast = """{"statusCode":429,"message":"Rate limit exceeded","requestId":"r","path":"/v1/things"}""";

    private static readonly ApiService Service = new("TestClient", "https://api.example.test", "X-API-KEY")
    {
        ErrorRules =
        [
            new(429, CoinStatsErrorKind.CreditsExhausted, "error", "CREDITS"),
            new(429, CoinStatsErrorKind.CreditsExhausted, "message", "credits"),
            new(402, CoinStatsErrorKind.CreditsExhausted),
            new(406, CoinStatsErrorKind.CreditsExhausted),
            new(403, CoinStatsErrorKind.RateLimited, "message", "too fast"),
            new(404, CoinStatsErrorKind.NotFound, MayRetry: true),
            new(503, CoinStatsErrorKind.ServiceUnavailable, "message", "for good", MayRetry: false),
        ],
    };

    private readonly ManualTimeProvider _time = new();

    [Theory]
    [InlineData(429, Old, typeof(CoinStatsCreditsExhaustedException))]
    [InlineData(429, """{"error":{"message":"no Credits left"}}""", typeof(CoinStatsCreditsExhaustedException))]
    [InlineData(429, """{"statusCode":429,"message":["Out of credits"],"requestId":"r"}""", typeof(CoinStatsCreditsExhaustedException))]
    [InlineData(429, """{"other":"credits","message":"Insufficient credits""", typeof(CoinStatsRateLimitedException))]
    [InlineData(429, TooFast, typeof(CoinStatsRateLimitedException))]
    [InlineData(429, "no credits", typeof(CoinStatsRateLimitedException))]
    [InlineData(429, "", typeof(CoinStatsRateLimitedException))]
    [InlineData(406, """{"statusCode":406,"message":"Credits limit reached."}""", typeof(CoinStatsCreditsExhaustedException))]
    [InlineData(402, "", typeof(CoinStatsCreditsExhaustedException))]
    [InlineData(403, """{"message":"You are too fast"}""", typeof(CoinStatsRateLimitedException))]
    [InlineData(403, Old, typeof(CoinStatsForbiddenException))]
    public async Task SendAsync_AnswerWithARule_ThrowsWhatTheRuleSays(int status, string body, Type type)
    {
        using var connection = Connect(_ => StubHandler.Json(body, (HttpStatusCode)status), options => options.Retry.MaxRetries = 0);
        (await Should.ThrowAsync<CoinStatsApiException>(() => connection.GetAsync())).GetType().ShouldBe(type);
    }

    [Fact]
    public async Task SendAsync_DocumentWithoutRules_GoesByTheStatus()
    {
        using var connection = TestApi.Connect(new StubHandler(_ => StubHandler.Json(Old, HttpStatusCode.TooManyRequests)));
        await Should.ThrowAsync<CoinStatsRateLimitedException>(() => connection.GetAsync());
    }

    [Fact]
    public async Task SendWithResponseAsync_AnswerWithARule_TellsTheSame()
    {
        using var connection = Connect(_ => StubHandler.Json(Old, HttpStatusCode.TooManyRequests));
        var response = await connection.GetWithResponseAsync();
        response.Error.ShouldNotBeNull().Kind.ShouldBe(CoinStatsErrorKind.CreditsExhausted);
        response.Error.Message.ShouldBe("Insufficient credits for this request");
        Should.Throw<CoinStatsCreditsExhaustedException>(response.EnsureSuccess);
    }

    [Theory]
    [InlineData(429, Old, 1)]
    [InlineData(406, "{}", 1)]
    [InlineData(503, """{"message":"gone for good"}""", 1)]
    [InlineData(503, "{}", 3)]
    [InlineData(404, "{}", 3)]
    [InlineData(403, """{"message":"too fast"}""", 3)]
    public async Task SendAsync_AnswerWithARule_IsRepeatedByWhatItMeans(int status, string body, int attempts)
    {
        using var connection = Connect(
            _ => StubHandler.Json(body, (HttpStatusCode)status),
            options => options.Retry.BaseDelay = TimeSpan.Zero
        );
        (await Should.ThrowAsync<CoinStatsApiException>(() => connection.GetAsync())).Attempts.ShouldBe(attempts);
    }

    [Fact]
    public async Task SendAsync_RefusedForCredits_DoesNotSlowTheClientDown()
    {
        using var connection = Connect(
            _ => StubHandler.Json(Old, HttpStatusCode.TooManyRequests),
            options => options.RateLimit.RequestsPerSecond = 8
        );
        var full = connection.Core.Limiter!.Rate;
        await Should.ThrowAsync<CoinStatsCreditsExhaustedException>(() => connection.GetAsync());
        connection.Core.Limiter.Rate.ShouldBe(full);
    }

    [Fact]
    public async Task SendAsync_RefusedForCredits_IsAnsweredFromTheCacheWhereAllowed()
    {
        var answers = new Queue<Func<HttpResponseMessage>>([
            () => StubHandler.Json("""{"value":7}"""),
            () => StubHandler.Json(Old, HttpStatusCode.TooManyRequests),
        ]);
        using var connection = Connect(
            _ => answers.Dequeue()(),
            options =>
            {
                (options.Cache.IsEnabled, options.Cache.StaleIfError) = (true, TimeSpan.FromHours(1));
                options.Cache.Lifetimes[TestApi.Get.Id] = TimeSpan.FromSeconds(1);
            }
        );
        await connection.GetAsync();
        _time.Advance(TimeSpan.FromMinutes(1));
        (await connection.GetWithResponseAsync()).FromCache.ShouldBe(new CacheHit(TimeSpan.FromMinutes(1), IsStale: true));
    }

    [Fact]
    public async Task SendAsync_EqualCallsRefusedForCredits_AllTellIt()
    {
        var refusal = new TaskCompletionSource<HttpResponseMessage>();
        var handler = new StubHandler((_, _) => refusal.Task);
        using var connection = new ApiConnection(
            TestApi.Options(options =>
            {
                options.Cache.IsEnabled = true;
                options.Cache.Lifetimes[TestApi.Get.Id] = TimeSpan.FromMinutes(1);
            }),
            Service,
            new HttpClient(handler)
        );
        var calls = new[] { connection.GetWithResponseAsync(), connection.GetWithResponseAsync() };
        refusal.SetResult(StubHandler.Json(Old, HttpStatusCode.TooManyRequests));
        foreach (var response in await Task.WhenAll(calls))
        {
            response.Error.ShouldNotBeNull().Kind.ShouldBe(CoinStatsErrorKind.CreditsExhausted);
        }

        handler.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public void Kinds_EachOne_HasAnExceptionOfItsName()
    {
        foreach (var kind in Enum.GetValues<CoinStatsErrorKind>())
        {
            var error = new CoinStatsError(418, "no", null, null, "") { Kind = kind };
            var response = new ApiResponse
            {
                Operation = TestApi.Get,
                StatusCode = 418,
                Error = error,
            };
            var name = kind == CoinStatsErrorKind.Other ? "Api" : kind.ToString();
            Should.Throw<CoinStatsApiException>(response.EnsureSuccess).GetType().Name.ShouldBe($"CoinStats{name}Exception");
        }
    }

    private ApiConnection Connect(Func<HttpRequestMessage, HttpResponseMessage> answer, Action<CoinStatsClientOptions>? change = null)
    {
        var options = new CoinStatsClientOptions { ApiKey = $"key-{Guid.NewGuid()}", TimeProvider = _time };
        change?.Invoke(options);
        return new ApiConnection(options, Service, new HttpClient(new StubHandler(answer)));
    }
}

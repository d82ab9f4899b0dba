using System.Net;
using CoinStats;
using CoinStats.Http;
using CoinStats.Json;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Tests.Caching;

/// <summary>The cache as callers see it.</summary>
public sealed partial class ResponseCacheTests
{
    private static readonly CoinStatsOperation Get = new("get-thing", "GET", "/v1/things", [200, 404, 429, 503], new CreditRule(40))
    {
        CacheLifetime = TimeSpan.FromSeconds(30),
    };

    private static readonly CoinStatsOperation Post = new("post-thing", "POST", "/v1/things", [200], new CreditRule(10))
    {
        CacheLifetime = TimeSpan.FromSeconds(30),
    };

    private readonly ManualTimeProvider _time = new();
    private readonly List<HttpRequestMessage> _sent = [];
    private Func<HttpResponseMessage> _answer = () => StubHandler.Json("""{"value":1}""");

    [Fact]
    public async Task Call_AgainWithinItsLifetime_IsAnsweredFromTheCache()
    {
        using var connection = Connect();
        var first = await SendAsync(connection);
        _time.Advance(TimeSpan.FromSeconds(29));
        var second = await SendAsync(connection);

        first.FromCache.ShouldBeNull();
        (first.Attempts, first.Credits.Credits).ShouldBe((1, 40));
        second.FromCache.ShouldBe(new CacheHit(TimeSpan.FromSeconds(29), IsStale: false));
        (second.Body, second.StatusCode, second.Attempts, second.Credits).ShouldBe((1, 200, 0, new CreditPrice(0, IsExact: true)));
        second.Headers["Content-Type"].ShouldBe(first.Headers["Content-Type"]);
        _sent.Count.ShouldBe(1);
        (connection.Credits.Spent, connection.Credits.Saved).ShouldBe((40, 40));
    }

    [Fact]
    public async Task Call_PastItsLifetime_GoesToTheServer()
    {
        using var connection = Connect();
        await SendAsync(connection);
        _time.Advance(TimeSpan.FromSeconds(30));
        (await SendAsync(connection)).FromCache.ShouldBeNull();
        _sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task SwitchedOff_NothingIsKept()
    {
        using var connection = Connect(options => options.Cache.IsEnabled = false);
        await SendAsync(connection);
        (await SendAsync(connection)).FromCache.ShouldBeNull();
        _sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task OtherArguments_OrHeaders_AreOtherCalls()
    {
        using var connection = Connect();
        await SendAsync(connection);
        await SendAsync(connection, request => request.AddQuery("page", "2"));
        await SendAsync(connection, request => request.AddHeader("passcode", "1"));
        await SendAsync(connection, request => request.AddHeader("passcode", "2"));
        await SendAsync(connection, request => request.AddCookie("a", "b"));
        _sent.Count.ShouldBe(5);
        (await SendAsync(connection, request => request.AddHeader("passcode", "2"))).FromCache.ShouldNotBeNull();
    }

    [Fact]
    public async Task OneStore_TwoApiKeys_HaveTheirOwnAnswers()
    {
        var store = new MemoryResponseCache(timeProvider: _time);
        using var one = Connect(options => options.Cache.Store = store);
        using var two = Connect(options => (options.Cache.Store, options.ApiKey) = (store, "another-key"));
        await SendAsync(one);
        (await SendAsync(two)).FromCache.ShouldBeNull();
        store.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Writes_AndOperationsWithoutLifetime_AreNeverKept()
    {
        using var connection = Connect();
        for (var i = 0; i < 2; i++)
        {
            await connection.SendAsync(new ApiRequest(Post), TestApi.ReadValue, default);
            await connection.GetAsync();
        }

        _sent.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Lifetimes_OfTheOptions_ReplaceTheDocuments()
    {
        using var shorter = Connect(options => options.Cache.Lifetimes[Get.Id] = TimeSpan.FromSeconds(5));
        await SendAsync(shorter);
        _time.Advance(TimeSpan.FromSeconds(5));
        (await SendAsync(shorter)).FromCache.ShouldBeNull();

        using var none = Connect(options => options.Cache.Lifetimes[Get.Id] = TimeSpan.Zero);
        await SendAsync(none);
        (await SendAsync(none)).FromCache.ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"value":"no number"}""", 200)]
    [InlineData("""{"value":1""", 200)]
    [InlineData("<html></html>", 200)]
    [InlineData("", 200)]
    [InlineData("""{"message":"gone"}""", 404)]
    [InlineData("""{"message":"later"}""", 503)]
    public async Task Errors_AreNeverKept(string body, int status)
    {
        using var connection = Connect(options => options.Reading = ResponseReading.Strict);
        _answer = () => StubHandler.Json(body, (HttpStatusCode)status);
        await Should.ThrowAsync<CoinStatsException>(async () => (await SendAsync(connection)).GetBodyOrThrow());
        _answer = () => StubHandler.Json("""{"value":2}""");
        var next = await SendAsync(connection);
        (next.Body, next.FromCache).ShouldBe((2, null));
    }

    [Fact]
    public async Task RefreshAndBypass_AskTheServer()
    {
        using var connection = Connect();
        await SendAsync(connection);
        _answer = () => StubHandler.Json("""{"value":2}""");
        (await SendAsync(connection.With(new() { Cache = CacheUse.Bypass }))).Body.ShouldBe(2);
        (await SendAsync(connection)).Body.ShouldBe(1);
        (await SendAsync(connection.With(new() { Cache = CacheUse.Refresh }))).Body.ShouldBe(2);
        (await SendAsync(connection)).Body.ShouldBe(2);
        _sent.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Sync_ReadsWhatIsThereAfterIt()
    {
        using var connection = Connect();
        await SendAsync(connection);
        _answer = () => StubHandler.Json("""{"value":2}""");
        var read = await ApiSync.RunAsync(
            connection,
            Get,
            _ => Task.CompletedTask,
            _ => Task.FromResult("synced"),
            "synced",
            async token => (await SendAsync(connection, token: token)).Body,
            progress: null,
            options: null,
            default
        );
        read.ShouldBe(2);
        (await SendAsync(connection)).FromCache.ShouldNotBeNull();
    }

    [Fact]
    public async Task CacheThatFails_OrHoldsRubbish_CountsAsEmpty()
    {
        var store = new BrokenCache();
        using var connection = Connect(options => options.Cache.Store = store);
        (await SendAsync(connection)).Body.ShouldBe(1);
        store.Found = new CachedResponse(_time.GetUtcNow(), 200, new Dictionary<string, string>(), "{"u8.ToArray());
        (await SendAsync(connection)).Body.ShouldBe(1);
        store.Found = new CachedResponse(
            _time.GetUtcNow().AddDays(1),
            200,
            new Dictionary<string, string>(),
            """{"value":7}"""u8.ToArray()
        );
        (await SendAsync(connection)).Body.ShouldBe(1);
        _sent.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Keys_TellNeitherTheApiKeyNorTheArguments()
    {
        var store = new BrokenCache();
        using var connection = Connect(options => options.Cache.Store = store);
        await SendAsync(connection, request => request.AddQuery("address", "0xabcdef"));
        store.Asked.ShouldAllBe(key => System.Text.RegularExpressions.Regex.IsMatch(key, "^coinstats:[0-9A-F]{64}$"));
        store.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task TextBodies_AreKeptToo()
    {
        using var connection = Connect();
        _answer = () => StubHandler.Json("plain text");
        for (var i = 0; i < 2; i++)
        {
            (await connection.SendAsync(new ApiRequest(Get), ApiBodies.Text, default)).ShouldBe("plain text");
        }

        _sent.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("Cache.MaxBytes")]
    [InlineData("Cache.StaleIfError")]
    [InlineData("Cache.StaleWhileRevalidate")]
    [InlineData("Cache.Lifetimes[get-thing]")]
    public void WrongOptions_AreRefused(string setting)
    {
        Should
            .Throw<ArgumentException>(() =>
                Connect(options =>
                {
                    options.Cache.MaxBytes = setting == "Cache.MaxBytes" ? -1 : 1;
                    options.Cache.StaleIfError = TimeSpan.FromSeconds(setting == "Cache.StaleIfError" ? -1 : 1);
                    options.Cache.StaleWhileRevalidate = TimeSpan.FromDays(setting == "Cache.StaleWhileRevalidate" ? 400 : 1);
                    options.Cache.Lifetimes[Get.Id] = TimeSpan.FromSeconds(setting == "Cache.Lifetimes[get-thing]" ? -1 : 1);
                })
            )
            .Message.ShouldStartWith($"CoinStatsClientOptions.{setting} is ");
    }

    private Task _hold = Task.CompletedTask;

    private ApiConnection Connect(Action<CoinStatsClientOptions>? change = null) =>
        TestApi.Connect(
            new StubHandler(
                async (request, _) =>
                {
                    lock (_sent)
                    {
                        _sent.Add(request);
                    }

                    await _hold;
                    return _answer();
                }
            ),
            options =>
            {
                (options.TimeProvider, options.Cache.IsEnabled) = (_time, true);
                change?.Invoke(options);
            }
        );

    private static Task<ApiResponse<long>> SendAsync(
        ApiConnection connection,
        Action<ApiRequest>? add = null,
        CancellationToken token = default
    )
    {
        var request = new ApiRequest(Get);
        add?.Invoke(request);
        JsonValueReader<long> reader = TestApi.ReadValue;
        return SendAsync(connection, request, reader, token);
    }

    /// <summary>Statuses that the document does not list are errors here too, and not thrown.</summary>
    private static async Task<ApiResponse<long>> SendAsync(
        ApiConnection connection,
        ApiRequest request,
        JsonValueReader<long> reader,
        CancellationToken token
    ) => await connection.SendWithResponseAsync(request, reader, token);

    private sealed class BrokenCache : IResponseCache
    {
        public List<string> Asked { get; } = [];

        public CachedResponse? Found { get; set; }

        public ValueTask<CachedResponse?> GetAsync(string key, CancellationToken cancellationToken)
        {
            Asked.Add(key);
            return Found is null ? throw new IOException("no cache today") : new ValueTask<CachedResponse?>(Found);
        }

        public ValueTask SetAsync(string key, CachedResponse response, TimeSpan keepFor, CancellationToken cancellationToken)
        {
            Asked.Add(key);
            throw new IOException("no cache today");
        }
    }
}

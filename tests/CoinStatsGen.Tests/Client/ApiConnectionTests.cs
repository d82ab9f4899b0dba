using System.Net;
using System.Text;
using CoinStats;
using CoinStats.Http;

namespace CoinStatsGen.Tests.Client;

public sealed class ApiConnectionTests
{
    private const string Envelope =
        """{"statusCode":429,"message":"Rate limit exceeded","requestId":"11111111-2222","path":"/v1/things"}""";

    [Fact]
    public async Task SendAsync_Success_ReadsTheBodyAndCountsTheCredits()
    {
        var handler = new StubHandler(_ => StubHandler.Json("""{"value":42}"""));
        using var connection = TestApi.Connect(handler);
        (await connection.GetAsync()).ShouldBe(42);
        connection.Credits.Spent.ShouldBe(40);
        var request = handler.Requests.ShouldHaveSingleItem();
        request.Method.ShouldBe(HttpMethod.Get);
        request.RequestUri!.AbsoluteUri.ShouldBe("https://api.example.test/v1/things");
        request.Headers.GetValues("X-API-KEY").ShouldBe([TestApi.Key]);
        request.Headers.Accept.ToString().ShouldBe("application/json");
        request.Headers.UserAgent.ToString().ShouldStartWith("CoinStatsGen/");
    }

    [Fact]
    public async Task SendAsync_BearerToken_GoesIntoAuthorization()
    {
        var handler = new StubHandler(_ => StubHandler.Json("""{"value":42}"""));
        using var connection = TestApi.Connect(handler, options => (options.ApiKey, options.BearerToken) = (null, "token-1"));
        await connection.GetAsync();
        handler.Requests[0].Headers.Authorization!.ToString().ShouldBe("Bearer token-1");
        handler.Requests[0].Headers.Contains("X-API-KEY").ShouldBeFalse();
    }

    [Fact]
    public async Task SendAsync_KeyOfTheDocumentIsAQueryParameter_IsAddedEscaped()
    {
        var handler = new StubHandler(_ => StubHandler.Json("""{"value":42}"""));
        using var connection = new ApiConnection(
            TestApi.Options(),
            new ApiService("Other", "https://other.test/api/", null, "api_key"),
            new HttpClient(handler)
        );
        await connection.GetAsync();
        handler.Requests[0].RequestUri!.AbsoluteUri.ShouldBe("https://other.test/api/v1/things?api_key=csk-0123456789abcdef%2B%2F%3D%3D");
    }

    [Fact]
    public async Task SendAsync_HeadersCookiesAndBody_AreSent()
    {
        string? body = null;
        var handler = new StubHandler(
            async (message, token) =>
            {
                body = await message.Content!.ReadAsStringAsync(token);
                return StubHandler.Json("""{"value":1}""");
            }
        );
        using var connection = TestApi.Connect(handler);
        var request = new ApiRequest(TestApi.Post);
        request.AddHeader("sharetoken", "abc");
        request.AddCookie("auth", "x y");
        request.SetJsonBody("hi", static (writer, value) => writer.WriteStringValue(value));
        await connection.SendAsync(request, TestApi.ReadValue, default);
        body.ShouldBe("\"hi\"");
        handler.Requests[0].Content!.Headers.ContentType!.ToString().ShouldBe("application/json");
        handler.Requests[0].Headers.GetValues("sharetoken").ShouldBe(["abc"]);
        handler.Requests[0].Headers.GetValues("Cookie").ShouldBe(["auth=x%20y"]);
    }

    [Theory]
    [InlineData(400, typeof(CoinStatsBadRequestException))]
    [InlineData(401, typeof(CoinStatsUnauthorizedException))]
    [InlineData(402, typeof(CoinStatsApiException))]
    [InlineData(403, typeof(CoinStatsForbiddenException))]
    [InlineData(404, typeof(CoinStatsNotFoundException))]
    [InlineData(406, typeof(CoinStatsApiException))]
    [InlineData(409, typeof(CoinStatsNotSyncedException))]
    [InlineData(429, typeof(CoinStatsRateLimitedException))]
    [InlineData(500, typeof(CoinStatsApiException))]
    [InlineData(503, typeof(CoinStatsServiceUnavailableException))]
    [InlineData(599, typeof(CoinStatsApiException))]
    public async Task SendAsync_ErrorStatus_ThrowsItsType(int status, Type type)
    {
        using var connection = TestApi.Connect(new StubHandler(_ => StubHandler.Json(Envelope, (HttpStatusCode)status)));
        var error = await Should.ThrowAsync<CoinStatsApiException>(() => connection.GetAsync());
        error.GetType().ShouldBe(type);
        error.StatusCode.ShouldBe(status);
        error.Operation.ShouldBe(TestApi.Get);
        error.RequestId.ShouldBe("11111111-2222");
        error.Path.ShouldBe("/v1/things");
        error.Body.ShouldBe(Envelope);
        error.Attempts.ShouldBe(1);
        error.Headers["content-type"].ShouldContain("application/json");
        error.Message.ShouldBe($"get-thing: {status}: Rate limit exceeded (request id 11111111-2222)");
        connection.Credits.Spent.ShouldBe(0);
    }

    [Fact]
    public async Task SendWithResponseAsync_DocumentedStatus_IsNotThrown()
    {
        using var connection = TestApi.Connect(new StubHandler(_ => StubHandler.Json(Envelope, HttpStatusCode.TooManyRequests)));
        var response = await connection.GetWithResponseAsync();
        response.StatusCode.ShouldBe(429);
        response.IsSuccess.ShouldBeFalse();
        response.Error.ShouldBe(new CoinStatsError(429, "Rate limit exceeded", "11111111-2222", "/v1/things", Envelope));
        response.Credits.ShouldBe(new CreditPrice(40, true));
        Should.Throw<CoinStatsRateLimitedException>(() => response.GetBodyOrThrow());
    }

    [Fact]
    public async Task SendWithResponseAsync_StatusOutsideTheDocument_IsThrown()
    {
        using var connection = TestApi.Connect(new StubHandler(_ => StubHandler.Json(Envelope, HttpStatusCode.NotAcceptable)));
        (await Should.ThrowAsync<CoinStatsApiException>(() => connection.GetWithResponseAsync())).StatusCode.ShouldBe(406);
    }

    [Theory]
    [InlineData(404, false, false)]
    [InlineData(422, false, true)]
    [InlineData(500, false, false)]
    [InlineData(500, true, true)]
    [InlineData(301, true, true)]
    public async Task SendWithResponseAsync_RangeOrDefaultOfTheDocument_IsGivenBack(int status, bool hasDefault, bool isGivenBack)
    {
        var operation = new CoinStatsOperation("get-thing", "GET", "/v1/things", [200])
        {
            ErrorRanges = status == 404 ? [] : [4],
            HasDefaultError = hasDefault,
        };
        using var connection = TestApi.Connect(new StubHandler(_ => StubHandler.Json(Envelope, (HttpStatusCode)status)));
        var call = () => connection.SendWithResponseAsync(new ApiRequest(operation), TestApi.ReadValue, default);

        if (isGivenBack)
        {
            (await call()).StatusCode.ShouldBe(status);
        }
        else
        {
            (await Should.ThrowAsync<CoinStatsApiException>(call)).StatusCode.ShouldBe(status);
        }
    }

    [Theory]
    [InlineData(
        """{"error":"Too Many Requests","message":"Insufficient credits for this request"}""",
        "Insufficient credits for this request",
        null
    )]
    [InlineData("""{"error":"Bad things"}""", "Bad things", null)]
    [InlineData("""{"error":{"code":7,"message":"nested"}}""", "nested", null)]
    [InlineData(
        """{"statusCode":503,"message":"Service Unavailable. Please Contact Support"}""",
        "Service Unavailable. Please Contact Support",
        null
    )]
    [InlineData(
        """{"message":["page must be a number","limit too large"],"requestId":17}""",
        "page must be a number; limit too large",
        "17"
    )]
    [InlineData("""{"message":null,"requestId":null}""", "Teapot", null)]
    [InlineData("""{"message":"two\r\nlines\u0007"}""", "two  lines", null)]
    [InlineData("""{"message":"cut""", "Teapot", null)]
    [InlineData("""{"requestId":"r1","message":"ok then cut","x":""", "ok then cut", "r1")]
    [InlineData("[1,2]", "Teapot", null)]
    [InlineData("<html><body>502 Bad Gateway</body></html>", "Teapot (the body is HTML: did a proxy answer?)", null)]
    [InlineData("", "Teapot (no body)", null)]
    [InlineData("plain words", "Teapot", null)]
    public async Task SendAsync_AnyErrorBody_GivesAMessage(string body, string message, string? requestId)
    {
        using var connection = TestApi.Connect(
            new StubHandler(_ => new HttpResponseMessage((HttpStatusCode)418)
            {
                ReasonPhrase = "Teapot",
                Content = new StringContent(body),
            })
        );
        var error = await Should.ThrowAsync<CoinStatsApiException>(() => connection.GetAsync());
        error.Error.Message.ShouldBe(message);
        error.RequestId.ShouldBe(requestId);
        error.Body.ShouldBe(body);
    }

    [Fact]
    public async Task SendAsync_ErrorWithoutReason_SaysTheStatusInWords()
    {
        using var connection = TestApi.Connect(
            new StubHandler(_ => new HttpResponseMessage(HttpStatusCode.GatewayTimeout) { ReasonPhrase = "" })
        );
        (await Should.ThrowAsync<CoinStatsApiException>(() => connection.GetAsync())).Message.ShouldBe(
            "get-thing: 504: Gateway Timeout (no body)"
        );
    }

    [Fact]
    public async Task SendAsync_HugeErrorBody_IsKeptUpTo64KiB()
    {
        var pool = new CountingPool();
        using var connection = TestApi.Connect(
            new StubHandler(_ =>
                StubHandler.Json(
                    $$"""{"message":"{{new string('m', 5000)}}","more":"{{new string('x', 1_000_000)}}"}""",
                    HttpStatusCode.BadRequest
                )
            ),
            options => options.BufferPool = pool
        );
        var error = await Should.ThrowAsync<CoinStatsBadRequestException>(() => connection.GetAsync());
        error.Body.Length.ShouldBe(64 * 1024);
        error.Error.Message.Length.ShouldBe(1025);
        pool.Outstanding.ShouldBe(0);
    }

    [Fact]
    public async Task SendAsync_RequestIdOnlyInTheHeader_IsTaken()
    {
        using var connection = TestApi.Connect(
            new StubHandler(_ =>
            {
                var message = StubHandler.Json("{}", HttpStatusCode.ServiceUnavailable);
                message.Headers.Add("X-Request-Id", "h-1");
                message.Headers.Add("Retry-After", "7");
                return message;
            })
        );
        var error = await Should.ThrowAsync<CoinStatsServiceUnavailableException>(() => connection.GetAsync());
        error.RequestId.ShouldBe("h-1");
        error.RetryAfter.ShouldBe(TimeSpan.FromSeconds(7));
        error.Message.ShouldBe("get-thing: 503: Service Unavailable (request id h-1, retry after 7 s)");
    }

    [Theory]
    [InlineData(HttpStatusCode.NoContent)]
    [InlineData(HttpStatusCode.OK)]
    public async Task SendAsync_NoBodyDue_EmptyAnswerIsFine(HttpStatusCode status)
    {
        using var connection = TestApi.Connect(new StubHandler(_ => new HttpResponseMessage(status)));
        await connection.SendAsync(new ApiRequest(TestApi.Post), default);
        (await connection.SendWithResponseAsync(new ApiRequest(TestApi.Post), default)).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public async Task SendWithResponseAsync_BodyDueBut204_IsAGap()
    {
        using var connection = TestApi.Connect(new StubHandler(_ => new HttpResponseMessage(HttpStatusCode.NoContent)));
        var response = await connection.GetWithResponseAsync();
        response.IsSuccess.ShouldBeTrue();
        response.Body.ShouldBe(0);
        response.Gaps.ShouldHaveSingleItem().Path.ShouldBe("$");
    }

    [Fact]
    public async Task SendAsync_Concurrent_AddsUpTheCredits()
    {
        using var connection = TestApi.Connect(new StubHandler(_ => StubHandler.Json("""{"value":42}""")));
        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => connection.GetAsync())));
        connection.Credits.Spent.ShouldBe(64 * 40);
    }

    [Fact]
    public async Task GivenHttpClient_ItsBaseAddressAndLifeStay()
    {
        var handler = new StubHandler(_ => StubHandler.Json("""{"value":42}"""));
        using var client = new HttpClient(handler) { BaseAddress = new Uri("http://localhost:5000/prefix/") };
        using (var connection = new ApiConnection(TestApi.Options(), TestApi.Service, client))
        {
            await connection.GetAsync();
        }

        handler.Requests[0].RequestUri!.AbsoluteUri.ShouldBe("http://localhost:5000/prefix/v1/things");
        (await client.GetStringAsync("again")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task BaseAddressOfTheOptions_WinsOverAll()
    {
        var handler = new StubHandler(_ => StubHandler.Json("""{"value":42}"""));
        using var client = new HttpClient(handler) { BaseAddress = new Uri("http://localhost:5000/") };
        using var connection = new ApiConnection(
            TestApi.Options(options => options.BaseAddress = new Uri("https://other.test/x")),
            TestApi.Service,
            client
        );
        await connection.GetAsync();
        handler.Requests[0].RequestUri!.AbsoluteUri.ShouldBe("https://other.test/x/v1/things");
    }

    [Fact]
    public async Task EscapedPath_StaysEscapedOnTheWire()
    {
        await using var server = new LoopbackServer(LoopbackServer.Ok("""{"value":1}"""));
        using var connection = new ApiConnection(TestApi.Options(options => options.BaseAddress = server.Address), TestApi.Service);
        var request = new ApiRequest(new CoinStatsOperation("get-coin", "GET", "/v1/coins/{coinId}", [200]));
        request.AddPath("coinId", "a/../%2e%2e b");
        request.AddQuery("x~y", "ä&");
        await connection.SendAsync(request, TestApi.ReadValue, default);
        server.Requests[0].Split("\r\n")[0].ShouldBe("GET /v1/coins/a%2F..%2F%252e%252e%20b?x~y=%C3%A4%26 HTTP/1.1");
        Encoding.UTF8.GetByteCount(server.Requests[0]).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task CompressedAnswer_IsRead()
    {
        await using var server = new LoopbackServer(
            async (_, stream, token) =>
            {
                using var packed = new MemoryStream();
                await using (
                    var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true)
                )
                {
                    gzip.Write("""{"value":5}"""u8);
                }

                await stream.WriteAsync(
                    Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n"),
                    token
                );
                await stream.WriteAsync(packed.ToArray(), token);
            }
        );
        using var connection = new ApiConnection(TestApi.Options(options => options.BaseAddress = server.Address), TestApi.Service);
        (await connection.GetAsync()).ShouldBe(5);
    }
}

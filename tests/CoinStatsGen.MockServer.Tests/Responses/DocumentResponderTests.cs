namespace CoinStats.MockServer.Tests.Responses;

public sealed class DocumentResponderTests
{
    [Fact]
    public async Task Answer_ValidRequest_BuildsTheExampleFromTheSchema()
    {
        await using var client = new MockClient();
        var result = await client.GetAsync("/v1/coins?limit=20&sort=asc&ids=a,b&tags=x&tags=y&verified=true&price~greaterThan=0.5");
        result.Status.ShouldBe(200, result.Body);
        result.Body.ShouldStartWith("""[{"id":"bitcoin","price":22021.60,"kind":"native","links":[{"url":"https://example.com/""");
        result.Headers["Content-Type"].ShouldBe("application/json");
        result.Headers["X-Total"].ShouldBe("2");
    }

    [Fact]
    public async Task Answer_SameSeed_SameBytes_OtherSeedOtherBytes()
    {
        await using var first = new MockClient();
        await using var second = new MockClient();
        await using var other = new MockClient(new CoinStatsMockOptions { SpecJson = TinySpec.Json, Seed = 7 });
        var body = (await first.GetAsync("/v1/coins/bitcoin")).Body;
        (await second.GetAsync("/v1/coins/bitcoin")).Body.ShouldBe(body);
        (await other.GetAsync("/v1/coins/bitcoin")).Body.ShouldNotBe(body);
    }

    [Fact]
    public async Task Answer_ResponseExample_KeepsNumbersAsWritten()
    {
        await using var client = new MockClient();
        (await client.GetAsync("/v1/coins/bitcoin/charts/1d")).Body.ShouldBe("[[1,2.50]]");
    }

    [Theory]
    [InlineData("code=429", 429, "Rate limit exceeded")]
    [InlineData("code=429, example=credits", 429, "No credits left")]
    [InlineData("example=\"credits\"; code=\"429\"", 429, "No credits left")]
    [InlineData("code=503", 503, "Down")]
    [InlineData("code=400", 400, "Bad Request")]
    [InlineData(
        "code=418",
        400,
        "Bad Request: header Prefer asks for status 418, which list-coins does not document; it documents 200, 400, 401, 429, 503"
    )]
    [InlineData("code=abc", 400, "Bad Request: header Prefer must carry a status such as code=429, but has 'abc'")]
    [InlineData(
        "code=429, example=none",
        400,
        "Bad Request: header Prefer asks for the example 'none'; status 429 of list-coins has rate, credits"
    )]
    [InlineData(
        "example=none",
        400,
        "Bad Request: header Prefer asks for the example 'none'; status 200 of list-coins has no named examples"
    )]
    public async Task Answer_Prefer_ChoosesStatusAndExample(string prefer, int status, string message)
    {
        await using var client = new MockClient();
        var result = await client.SendAsync("GET", "/v1/coins", body: null, [("Prefer", prefer)]);
        result.Status.ShouldBe(status);
        result.Message.ShouldBe(message);
    }

    [Fact]
    public async Task Answer_OtherPreferences_AreIgnored()
    {
        await using var client = new MockClient();
        (await client.GetAsync("/v1/coins", ("Prefer", "respond-async, wait=10"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Answer_ErrorExample_CarriesTheRequestedPath()
    {
        await using var client = new MockClient();
        var result = await client.GetAsync("/v1/coins/a%22b?x=1", ("Prefer", "code=404"));
        result.Body.ShouldBe("""{"statusCode":404,"message":"Coin not found","requestId":"r-1","path":"/v1/coins/a%22b"}""");
    }

    [Theory]
    [InlineData("GET", "/v2/coins")]
    [InlineData("GET", "/v1/coins/")]
    [InlineData("GET", "/v1//coins")]
    [InlineData("GET", "/v1/COINS")]
    [InlineData("GET", "/")]
    [InlineData("GET", "/v1/coins/a/charts")]
    public async Task Answer_UnknownPath_Is404WithTheEnvelope(string method, string path)
    {
        await using var client = new MockClient();
        var result = await client.SendAsync(method, path, body: null, []);
        result.Status.ShouldBe(404);
        result.Json.GetProperty("path").GetString().ShouldBe(path);
        result.Json.GetProperty("statusCode").GetInt32().ShouldBe(404);
    }

    [Fact]
    public async Task Answer_WrongMethod_Is405WithAllow()
    {
        await using var client = new MockClient();
        var result = await client.SendAsync("PUT", "/v1/coins", body: null, []);
        result.Status.ShouldBe(405);
        result.Headers["Allow"].ShouldBe("GET, POST");
        (await client.SendAsync("POST", "/v1/coins/bitcoin", body: null, [])).Headers["Allow"].ShouldBe("GET, DELETE");
    }

    [Fact]
    public async Task Answer_ConcretePathWithoutTheMethod_FallsToTheTemplate()
    {
        await using var client = new MockClient();
        (await client.SendAsync("DELETE", "/v1/coins/charts", body: null, [])).Status.ShouldBe(204);
    }

    [Fact]
    public async Task Answer_PathWithoutVersion_IsAnsweredUnlessStrict()
    {
        await using var client = new MockClient();
        await using var strict = new MockClient(new CoinStatsMockOptions { SpecJson = TinySpec.Json, Strict = true });
        (await client.GetAsync("/coins/bitcoin")).Status.ShouldBe(200);
        (await client.GetAsync("/coins/averyveryverylongid")).Message.ShouldContain(
            "path parameter 'coinId' must have at most 12 characters"
        );
        (await strict.GetAsync("/coins/bitcoin")).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("X-API-KEY", "", 401)]
    [InlineData("X-API-KEY", "  ", 401)]
    [InlineData("X-API-KEY", "key", 200)]
    [InlineData("x-api-key", "key", 200)]
    [InlineData("Authorization", "Bearer token", 200)]
    [InlineData("Authorization", "bearer token", 200)]
    [InlineData("Authorization", "Bearer ", 401)]
    [InlineData("Authorization", "Basic abc", 401)]
    [InlineData("X-API-KEY", "test-429", 429)]
    [InlineData("Authorization", "Bearer test-503", 503)]
    [InlineData("X-API-KEY", "test-418", 400)]
    [InlineData("X-API-KEY", "test-abc", 200)]
    public async Task Answer_Key_DecidesBeforeTheRequestIsChecked(string header, string value, int status)
    {
        await using var client = new MockClient();
        var result = await client.SendAsync("GET", "/v1/coins", body: null, [(header, value)]);
        result.Status.ShouldBe(status, result.Body);
    }

    [Fact]
    public async Task Answer_NoKeyAndBrokenRequest_Is401()
    {
        await using var client = new MockClient();
        (await client.SendAsync("GET", "/v1/coins?limit=x", body: null, [])).Body.ShouldBe(
            """{"statusCode":401,"message":"Unauthorized","requestId":"r-1","path":"/v1/coins"}"""
        );
    }

    [Fact]
    public async Task Answer_OperationWithoutSecurity_NeedsNoKey()
    {
        await using var client = new MockClient();
        (await client.SendAsync("GET", "/v1/coins/charts?period=1d", body: null, [])).Body.ShouldBe("\"charts\"");
    }
}

namespace CoinStats.MockServer.Tests.Validation;

public sealed class RequestValidatorTests
{
    [Theory]
    [InlineData("limit=0", "query parameter 'limit' must be at least 1, but is '0'")]
    [InlineData("limit=101", "query parameter 'limit' must be at most 100, but is '101'")]
    [InlineData("limit=1.5", "query parameter 'limit' must be a whole number, but is '1.5'")]
    [InlineData("limit=abc", "query parameter 'limit' must be a whole number, but is 'abc'")]
    [InlineData("limit=%201", "query parameter 'limit' must be a whole number, but is ' 1'")]
    [InlineData("limit=01", "query parameter 'limit' must be a whole number, but is '01'")]
    [InlineData("minPrice=NaN", "query parameter 'minPrice' must be a number, but is 'NaN'")]
    [InlineData("minPrice=1,5", "query parameter 'minPrice' must be a number, but is '1,5'")]
    [InlineData("minPrice=1e999", "query parameter 'minPrice' must be a number, but is '1e999'")]
    [InlineData("limit=1&limit=2", "query parameter 'limit' is given more than once")]
    [InlineData("sort=up", "query parameter 'sort' must be one of asc, desc, but is 'up'")]
    [InlineData("ids=short,muchtoolong", "query parameter 'ids' entry 2 must have at most 8 characters, but has 11")]
    [InlineData("tags=a&tags=b&tags=c", "query parameter 'tags' must have at most 2 entries, but has 3")]
    [InlineData("verified=yes", "query parameter 'verified' must be true or false, but is 'yes'")]
    [InlineData("from=2026-05-08", "query parameter 'from' must be a date and time such as 2026-05-08T09:17:04.663Z, but is '2026-05-08'")]
    [InlineData("sort=%C3%28", "query parameter 'sort' is not valid percent-encoded UTF-8: '%C3%28'")]
    public async Task Validate_BrokenQuery_SaysWhat(string query, string fault)
    {
        await using var client = new MockClient();
        var result = await client.GetAsync("/v1/coins?" + query);
        result.Status.ShouldBe(400, result.Body);
        result.Message.ShouldBe("Bad Request: " + fault);
    }

    [Theory]
    [InlineData("minPrice=-1.5e3")]
    [InlineData("price%7EgreaterThan=1")]
    [InlineData("ids=a%2Cb")]
    [InlineData("from=2026-05-08T09:17:04.663Z")]
    [InlineData("from=2026-05-08T09:17:04%2B02:00")]
    [InlineData("&&limit=5&")]
    public async Task Validate_ProperQuery_IsLetThrough(string query)
    {
        await using var client = new MockClient();
        var result = await client.GetAsync("/v1/coins?" + query);
        result.Status.ShouldBe(200, result.Body);
    }

    [Fact]
    public async Task Validate_SeveralFaults_ListsEach()
    {
        await using var client = Strict();
        (await client.GetAsync("/v1/coins?limit=0&sort=up&foo=1", ("passcode", "12"))).Message.ShouldBe(
            "Bad Request: query parameter 'limit' must be at least 1, but is '0'; query parameter 'sort' must be one of asc, desc, "
                + "but is 'up'; "
                + "query parameter 'foo' is not documented for list-coins; header parameter 'passcode' must match ^[0-9]{6}$, but is '12'"
        );
    }

    [Fact]
    public async Task Validate_ThousandsOfFaults_AreCountedNotListed()
    {
        await using var client = Strict();
        var result = await client.GetAsync("/v1/coins?" + string.Join('&', Enumerable.Range(0, 2000).Select(i => $"p{i}={i}")));
        result.Message.ShouldEndWith("; and 1980 more");
        result.Body.Length.ShouldBeLessThan(4000);
    }

    [Theory]
    [InlineData("/v1/coins/charts", "query parameter 'period' is required")]
    [InlineData("/v1/coins/bitcoin/charts/9d", "path parameter 'period' must be one of 1d, 1w, but is '9d'")]
    [InlineData("/v1/wallet", "give 'wallets', or 'address' and 'blockchain'")]
    [InlineData("/v1/wallet?address=a", "give 'wallets', or 'address' and 'blockchain'")]
    public async Task Validate_MissingOrIllTyped_SaysWhat(string path, string fault)
    {
        await using var client = new MockClient();
        (await client.GetAsync(path)).Message.ShouldBe("Bad Request: " + fault);
    }

    [Theory]
    [InlineData("/v1/wallet?wallets=a")]
    [InlineData("/v1/wallet?address=a&blockchain=b")]
    public async Task Validate_OneGroupComplete_IsLetThrough(string path)
    {
        await using var client = new MockClient();
        (await client.GetAsync(path)).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("/v1/wallet", null, 400)]
    [InlineData("/v1/wallet", "{}", 200)]
    [InlineData("/v1/wallet?address=a", null, 200)]
    public async Task Validate_BodyInAGroup_Counts(string path, string? body, int status)
    {
        await using var client = new MockClient();
        (await client.SendAsync("PATCH", path, body, [])).Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("", "the body is required")]
    [InlineData("{", "the body is not JSON: line 1, byte 2")]
    [InlineData("[]", "body must be an object, but is an array")]
    [InlineData("{}", "body.id is required; body.amounts is required")]
    [InlineData(
        """{"id":1,"amounts":["x"]}""",
        "body.id must be a string, but is a number; body.amounts[0] must be a number, but is a string"
    )]
    [InlineData("""{"id":"ab","amounts":[]}""", "body.amounts must have at least 1 entries, but has 0")]
    [InlineData("""{"id":"ab","amounts":[1,-2]}""", "body.amounts[1] must be at least 0, but is '-2'")]
    [InlineData("""{"id":null,"amounts":[1]}""", "body.id must not be null")]
    [InlineData("""{"id":"ab","amounts":[1],"kind":"x"}""", "body.kind must be one of native, token, but is 'x'")]
    [InlineData("""{"id":"\ud800","amounts":[1]}""", "the body is not JSON: a string in it is not valid UTF-8")]
    public async Task Validate_BrokenBody_SaysWhere(string body, string fault)
    {
        await using var client = new MockClient();
        var result = await client.PostAsync("/v1/coins", body);
        result.Status.ShouldBe(400, result.Body);
        result.Message.ShouldBe("Bad Request: " + fault);
    }

    [Theory]
    [InlineData("text/plain", "header Content-Type must be application/json, but is 'text/plain'")]
    [InlineData(null, "header Content-Type is missing; send application/json")]
    public async Task Validate_WrongContentType_SaysWhich(string? contentType, string fault)
    {
        await using var client = new MockClient();
        (await client.PostAsync("/v1/coins", """{"id":"ab","amounts":[1]}""", contentType)).Message.ShouldBe("Bad Request: " + fault);
    }

    [Fact]
    public async Task Validate_ProperBody_IsLetThrough()
    {
        await using var client = new MockClient();
        (
            await client.PostAsync("/v1/coins", """{"id":"ab","amounts":[1],"note":null,"more":1}""", "application/json; charset=utf-8")
        ).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Validate_BodyNestedTooDeep_Is400()
    {
        await using var client = new MockClient();
        (await client.PostAsync("/v1/coins", new string('[', 100_000))).Status.ShouldBe(400);
    }

    [Theory]
    [InlineData("/v1/coins?limits=5", "query parameter 'limits' is not documented for list-coins")]
    [InlineData("/v1/coins?Limit=5", "query parameter 'Limit' is not documented for list-coins (names are case-sensitive: 'limit')")]
    [InlineData("/v1/coins?x=%00%0a", "query parameter 'x' is not documented for list-coins")]
    [InlineData(
        "/v1/coins?a=1&b",
        "query parameter 'a' is not documented for list-coins; query parameter 'b' is not documented for list-coins"
    )]
    [InlineData("/v1/coins?limit=", "query parameter 'limit' must be a whole number, but is ''")]
    [InlineData("/v1/coins?sort=", "query parameter 'sort' must be one of asc, desc, but is ''")]
    [InlineData("/v1/coins?ids=", "query parameter 'ids' has an empty entry: ''")]
    [InlineData("/v1/coins?ids=a,,b", "query parameter 'ids' has an empty entry: 'a,,b'")]
    [InlineData("/v1/wallet?wallets=&address=a&blockchain=b", "query parameter 'wallets' is empty and counts as left out")]
    public async Task Validate_WhatTheServicePassesOver_IsAnsweredWithAWarningUnlessStrict(string path, string oddity)
    {
        await using var client = new MockClient();
        var answered = await client.GetAsync(path);
        answered.Status.ShouldBe(200, answered.Body);
        answered.Headers["X-Mock-Warning"].ShouldBe(oddity);
        client.Server.Requests[0].Warning.ShouldBe(oddity);
        (await client.GetAsync("/__admin/requests"))
            .Json.GetProperty("requests")[0]
            .GetProperty("mock")
            .GetProperty("warning")
            .GetString()
            .ShouldBe(oddity);

        await using var strict = Strict();
        var refused = await strict.GetAsync(path);
        refused.Status.ShouldBe(400);
        refused.Message.ShouldBe("Bad Request: " + oddity);
        refused.Headers.ShouldNotContainKey("X-Mock-Warning");
    }

    [Theory]
    [InlineData("/v1/wallet?wallets=", "give 'wallets', or 'address' and 'blockchain'")]
    [InlineData("/v1/wallet?address=a&blockchain=", "give 'wallets', or 'address' and 'blockchain'")]
    [InlineData("/v1/coins?ids=a,,muchtoolong", "query parameter 'ids' entry 3 must have at most 8 characters, but has 11")]
    [InlineData("/v1/coins?limit=&limit=0", "query parameter 'limit' must be at least 1, but is '0'")]
    public async Task Validate_EmptyBesideAFault_IsRefusedForTheFault(string path, string fault)
    {
        await using var client = new MockClient();
        (await client.GetAsync(path)).Message.ShouldBe("Bad Request: " + fault);
    }

    [Fact]
    public async Task Validate_OddNames_MakeAWarningOfOneBoundedLineOfAscii()
    {
        await using var client = new MockClient();
        var result = await client.GetAsync("/v1/coins?" + string.Join('&', Enumerable.Range(0, 500).Select(i => $"%C3%A4%0D%0Aö{i}=1")));
        result.Status.ShouldBe(200, result.Body);
        var warning = result.Headers["X-Mock-Warning"];
        warning.ShouldStartWith("query parameter '????0' is not documented for list-coins; ");
        warning.ShouldAllBe(c => c >= ' ' && c <= '~');
        warning.Length.ShouldBe(1000);
    }

    [Fact]
    public async Task Validate_WhatTheDocumentHas_HasNoWarning()
    {
        await using var client = new MockClient();
        (await client.GetAsync("/v1/coins?limit=5&ids=a,b")).Headers.ShouldNotContainKey("X-Mock-Warning");
        client.Server.Requests[0].Warning.ShouldBeNull();
    }

    [Fact]
    public async Task Validate_BodyOverTheLimit_Is413()
    {
        await using var client = new MockClient(new CoinStatsMockOptions { SpecJson = TinySpec.Json, MaxRequestBodyBytes = 100 });
        (await client.PostAsync("/v1/coins", new string(' ', 101))).Status.ShouldBe(413);
    }

    private static MockClient Strict() => new(new CoinStatsMockOptions { SpecJson = TinySpec.Json, Strict = true });
}

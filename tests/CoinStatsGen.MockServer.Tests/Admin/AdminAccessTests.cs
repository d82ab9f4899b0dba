namespace CoinStats.MockServer.Tests.Admin;

/// <summary>Who may call the admin API, and its settings.</summary>
public sealed class AdminAccessTests
{
    [Theory]
    [InlineData(null, 401)]
    [InlineData("Bearer wrong", 401)]
    [InlineData("Bearer", 401)]
    [InlineData("Basic secret", 401)]
    [InlineData("secret", 401)]
    [InlineData("Bearer secret2", 401)]
    [InlineData("Bearer secret", 200)]
    [InlineData("bearer secret", 200)]
    public async Task AdminToken_IsAskedForOnEveryPath(string? authorization, int status)
    {
        await using var client = new MockClient(new CoinStatsMockOptions { SpecJson = TinySpec.Json, AdminToken = "secret" });
        (string, string)[] headers = authorization is null ? [] : [("Authorization", authorization)];
        foreach (var path in new[] { "/__admin", "/__admin/mappings", "/__admin/requests", "/__admin/settings", "/__admin/version" })
        {
            var result = await client.SendAsync("GET", path, body: null, headers);
            result.Status.ShouldBe(status, path);
            result.Body.ShouldNotContain("secret");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Health_IsForProbes_WithoutTokenAndWithoutAdmin(bool isAdminEnabled)
    {
        await using var client = new MockClient(
            new CoinStatsMockOptions
            {
                SpecJson = TinySpec.Json,
                IsAdminEnabled = isAdminEnabled,
                AdminToken = "secret",
            }
        );
        (await client.SendAsync("GET", "/__admin/health?x=1", body: null, [])).Json.GetProperty("status").GetString().ShouldBe("healthy");
        (await client.SendAsync("POST", "/__admin/health", body: null, [])).Status.ShouldBe(isAdminEnabled ? 401 : 404);
    }

    [Theory]
    [InlineData("cross-site", 403)]
    [InlineData("same-site", 403)]
    [InlineData("same-origin", 201)]
    [InlineData("none", 201)]
    [InlineData(null, 201)]
    public async Task PageOfAnotherSite_MayNotAdminister(string? site, int status)
    {
        await using var client = new MockClient();
        (string, string)[] headers = site is null ? [] : [("Sec-Fetch-Site", site)];
        (
            await client.SendAsync("POST", "/__admin/mappings", """{"response":{"status":418}}""", headers, "application/json")
        ).Status.ShouldBe(status);
        (await client.SendAsync("GET", "/__admin/ui", body: null, headers)).Status.ShouldBe(200, "a link to the page is only a link");
        (await client.GetAsync("/v1/coins/x")).Status.ShouldBe(status == 403 ? 200 : 418);
    }

    [Theory]
    [InlineData("http://evil.example", 403)]
    [InlineData("null", 403)]
    [InlineData("http://coinstats.mock:81", 403)]
    [InlineData("http://coinstats.mock", 200)]
    public async Task Origin_OfAnotherHost_MayNotEvenRead(string origin, int status)
    {
        await using var client = new MockClient();
        (await client.SendAsync("GET", "/__admin/requests", body: null, [("Origin", origin)])).Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("evil.example", 403)]
    [InlineData("evil.example:{port}", 403)]
    [InlineData("127.0.0.1.evil.example", 403)]
    [InlineData("localhost.evil.example", 403)]
    [InlineData("10.1.2.3", 403)]
    [InlineData("127.0.0.1:{port}", 200)]
    [InlineData("127.8.9.10", 200)]
    [InlineData("localhost:{port}", 200)]
    [InlineData("LocalHost", 200)]
    [InlineData("mock.localhost", 200)]
    [InlineData("[::1]:{port}", 200)]
    [InlineData("mock-server:{port}", 200)]
    public async Task HostName_ThatIsNotOurs_IsRefused_SoThatNoNameCanBeMadeToLeadHere(string host, int status)
    {
        await using var server = await CoinStatsMockServer.StartAsync(
            new CoinStatsMockOptions { SpecJson = TinySpec.Json, AllowedHosts = ["mock-server"] }
        );
        using var http = new HttpClient();
        foreach (var path in new[] { "__admin/requests", "__admin/ui" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.BaseAddress, path));
            request.Headers.Host = host.Replace("{port}", $"{server.BaseAddress.Port}", StringComparison.Ordinal);
            using var response = await http.SendAsync(request);
            ((int)response.StatusCode).ShouldBe(status, path);
        }

        using var probe = new HttpRequestMessage(HttpMethod.Get, new Uri(server.BaseAddress, "__admin/health"))
        {
            Headers = { Host = "evil.example" },
        };
        using var health = await http.SendAsync(probe);
        ((int)health.StatusCode).ShouldBe(200, "probes tell nothing and are told nothing");
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("multipart/form-data", 415)]
    [InlineData(null, 415)]
    [InlineData("application/json", 201)]
    [InlineData("application/json; charset=utf-8", 201)]
    [InlineData("application/vnd.wiremock+json", 201)]
    public async Task PostOfWhatAFormCanSend_IsRefused(string? contentType, int status)
    {
        await using var client = new MockClient();
        (await client.SendAsync("POST", "/__admin/mappings", """{"response":{"status":418}}""", [], contentType)).Status.ShouldBe(status);
        (await client.SendAsync("POST", "/__admin/mappings/reset", body: null, [])).Status.ShouldBe(200, "nothing to be a form");
    }

    [Fact]
    public async Task Journal_ShowsNoKey_AndFindsByIt()
    {
        await using var client = new MockClient();
        await client.SendAsync(
            "GET",
            "/v1/coins/x?api_key=k-3&a=1",
            body: null,
            [("X-API-KEY", "k-1"), ("Authorization", "Bearer k-2"), ("Cookie", "sid=k-4")]
        );

        var all = (await client.GetAsync("/__admin/requests")).Body;
        all.ShouldNotContain("k-1");
        all.ShouldNotContain("k-2");
        all.ShouldNotContain("k-3");
        all.ShouldNotContain("k-4");
        all.ShouldContain("?api_key=(hidden)&a=1");
        var found = await client.PostAsync("/__admin/requests/count", """{"headers":{"X-API-KEY":{"equalTo":"k-1"}}}""");
        found.Json.GetProperty("count").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task AdminToken_KeepsStubsOut()
    {
        await using var client = new MockClient(new CoinStatsMockOptions { SpecJson = TinySpec.Json, AdminToken = "secret" });
        (await client.PostAsync("/__admin/mappings", """{"response":{"status":418}}""")).Status.ShouldBe(401);
        (await client.SendAsync("DELETE", "/__admin/mappings", body: null, [])).Status.ShouldBe(401);
        (await client.GetAsync("/v1/coins/x")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("GET", "/__admin")]
    [InlineData("GET", "/__admin/mappings")]
    [InlineData("POST", "/__admin/mappings")]
    [InlineData("POST", "/__admin/shutdown")]
    [InlineData("GET", "/__admin/files")]
    [InlineData("PUT", "/__admin/files/x")]
    public async Task NoAdmin_PathsAreUnknown(string method, string path)
    {
        await using var client = new MockClient(
            new CoinStatsMockOptions
            {
                SpecJson = TinySpec.Json,
                IsAdminEnabled = false,
                AdminToken = "secret",
            }
        );
        var stopped = false;
        client.Server.ShutdownAsked = () => stopped = true;
        var result = await client.SendAsync(method, path, """{"response":{"status":418}}""", [("Authorization", "Bearer secret")]);
        result.Status.ShouldBe(404);
        result.Message.ShouldContain("switched off");
        stopped.ShouldBeFalse();
        (await client.GetAsync("/v1/coins/x")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Settings_AreChangedReadAndReset()
    {
        await using var client = new MockClient();
        (await client.GetAsync("/__admin/settings")).Json.GetProperty("settings").TryGetProperty("fixedDelay", out _).ShouldBeFalse();
        (await client.PostAsync("/__admin/settings", """{"fixedDelay":1}""")).Status.ShouldBe(200);
        (await client.GetAsync("/__admin/settings")).Json.GetProperty("settings").GetProperty("fixedDelay").GetInt32().ShouldBe(1);
        client.Server.Reset();
        (await client.GetAsync("/__admin/settings")).Json.GetProperty("settings").TryGetProperty("fixedDelay", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"fixedDelai":1}""")]
    [InlineData("""{"fixedDelay":"soon"}""")]
    [InlineData("""{"fixedDelay":1""")]
    [InlineData("[]")]
    public async Task Settings_Malformed_AreRefusedAndNothingChanges(string body)
    {
        await using var client = new MockClient();
        (await client.PostAsync("/__admin/settings", body)).Status.ShouldBeInRange(400, 422);
        (await client.GetAsync("/__admin/settings")).Json.GetProperty("settings").TryGetProperty("fixedDelay", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Settings_OfALane_StayInIt()
    {
        await using var client = new MockClient();
        await client.SendAsync("POST", "/__admin/settings", """{"fixedDelay":7}""", [(CoinStatsMockLane.HeaderName, "mine")]);
        (await client.GetAsync("/__admin/settings")).Body.ShouldNotContain("fixedDelay");
        (await client.GetAsync("/__admin/settings", (CoinStatsMockLane.HeaderName, "mine"))).Body.ShouldContain("fixedDelay");
    }
}

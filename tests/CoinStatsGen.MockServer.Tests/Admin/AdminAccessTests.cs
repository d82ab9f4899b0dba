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
        await using var client = new MockClient(new CoinStatsMockOptions { SpecJson = TinySpec.Json, IsAdminEnabled = isAdminEnabled, AdminToken = "secret" });
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
        (await client.SendAsync("POST", "/__admin/mappings", """{"response":{"status":418}}""", headers, "text/plain")).Status.ShouldBe(status);
        (await client.SendAsync("GET", "/__admin/ui", body: null, headers)).Status.ShouldBe(200, "a link to the page is only a link");
        (await client.GetAsync("/v1/coins/x")).Status.ShouldBe(status == 403 ? 200 : 418);
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
        await using var client = new MockClient(new CoinStatsMockOptions { SpecJson = TinySpec.Json, IsAdminEnabled = false, AdminToken = "secret" });
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

using System.Text.Json;

namespace CoinStats.MockServer.Tests.Admin;

/// <summary>The journal over <c>/__admin</c>.</summary>
public sealed class RequestsApiTests : IAsyncLifetime
{
    private const string Stub = "11111111-1111-4111-8111-111111111111";

    private readonly MockClient _client = new();

    public async Task InitializeAsync()
    {
        await _client.PostAsync(
            "/__admin/mappings",
            $$"""{"id":"{{Stub}}","request":{"urlPath":"/stub"},"response":{"status":200},"metadata":{"team":"a"} }"""
        );
        await _client.GetAsync("/stub");
        await _client.GetAsync("/v1/coins/x");
        await _client.GetAsync("/nowhere");
    }

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [Theory]
    [InlineData("", 3)]
    [InlineData("?limit=2", 2)]
    [InlineData("?unmatched=true", 1)]
    [InlineData("?matchingStub=" + Stub, 1)]
    [InlineData("?since=2001-01-01T00:00:00Z", 3)]
    [InlineData("?since=2999-01-01T00:00:00Z", 0)]
    public async Task List_IsNarrowed(string query, int count)
    {
        var list = (await _client.GetAsync("/__admin/requests" + query)).Json;
        list.GetProperty("requests").GetArrayLength().ShouldBe(count);
        list.GetProperty("meta").GetProperty("total").GetInt32().ShouldBe(3);
    }

    [Theory]
    [InlineData("?since=yesterday", "yesterday is not a valid ISO8601 date")]
    [InlineData("?limit=few", "limit must be 0 or greater, but is 'few'")]
    public async Task List_BadQuery_IsRefused(string query, string message)
    {
        var refused = await _client.GetAsync("/__admin/requests" + query);
        refused.Status.ShouldBe(400);
        refused.Body.ShouldContain(message);
    }

    [Fact]
    public async Task One_ById_IsReadAndRemoved()
    {
        var id = (await _client.GetAsync("/__admin/requests?limit=1")).Json.GetProperty("requests")[0].GetProperty("id").GetString();
        (await _client.GetAsync("/__admin/requests/" + id)).Json.GetProperty("request").GetProperty("url").GetString().ShouldBe("/nowhere");
        (await _client.SendAsync("DELETE", "/__admin/requests/" + id, null, [])).Status.ShouldBe(200);
        (await _client.GetAsync("/__admin/requests/" + id)).Status.ShouldBe(404);
        (await _client.SendAsync("PUT", "/__admin/requests/" + id, "{}", [])).Status.ShouldBe(404);
    }

    [Fact]
    public async Task FindCountAndRemove_ByPattern()
    {
        const string Pattern = """{"urlPathPattern":"/(stub|nowhere)"}""";
        (await _client.PostAsync("/__admin/requests/count", Pattern)).Json.GetProperty("count").GetInt32().ShouldBe(2);
        Urls((await _client.PostAsync("/__admin/requests/find", Pattern)).Json).ShouldBe(["/stub", "/nowhere"], ignoreOrder: true);
        (await _client.PostAsync("/__admin/requests/remove", Pattern)).Json.GetProperty("serveEvents").GetArrayLength().ShouldBe(2);
        (await _client.PostAsync("/__admin/requests/count", "{}")).Json.GetProperty("count").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task RemoveByMetadata_TakesThoseOfTheStub()
    {
        var removed = await _client.PostAsync("/__admin/requests/remove-by-metadata", """{"matchesJsonPath":"$.team"}""");
        removed.Json.GetProperty("serveEvents").GetArrayLength().ShouldBe(1);
        _client.Server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Unmatched_AndWhatComesNearest()
    {
        Urls((await _client.GetAsync("/__admin/requests/unmatched")).Json).ShouldBe(["/nowhere"]);
        var near = (await _client.GetAsync("/__admin/requests/unmatched/near-misses")).Json.GetProperty("nearMisses")[0];
        near.GetProperty("stubMapping").GetProperty("id").GetString().ShouldBe(Stub);
        near.GetProperty("matchResult").GetProperty("distance").GetDouble().ShouldBeInRange(0.01, 1);
        var request = await _client.PostAsync(
            "/__admin/near-misses/request",
            """{"url":"/stab","absoluteUrl":"http://x/stab","method":"GET","headers":{},"body":""}"""
        );
        request.Json.GetProperty("nearMisses").GetArrayLength().ShouldBe(1, request.Body);
        var pattern = await _client.PostAsync("/__admin/near-misses/request-pattern", """{"urlPath":"/nowher"}""");
        pattern.Json.GetProperty("nearMisses")[0].GetProperty("request").GetProperty("url").GetString().ShouldBe("/nowhere", pattern.Body);
    }

    [Theory]
    [InlineData("DELETE", "/__admin/requests")]
    [InlineData("POST", "/__admin/requests/reset")]
    public async Task All_AreForgotten(string method, string path)
    {
        (await _client.SendAsync(method, path, null, [])).Status.ShouldBe(200);
        _client.Server.Requests.ShouldBeEmpty();
    }

    private static string[] Urls(JsonElement list) =>
        [.. list.GetProperty("requests").EnumerateArray().Select(r => r.GetProperty("url").GetString()!)];
}

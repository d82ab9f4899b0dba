using System.Text.Json;

namespace CoinStats.MockServer.Tests.Admin;

/// <summary>Mappings over <c>/__admin</c>: found, changed, imported, removed, by id, by metadata, by use.</summary>
public sealed class MappingsApiTests : IAsyncLifetime
{
    private const string One = "11111111-1111-4111-8111-111111111111";
    private const string Two = "22222222-2222-4222-8222-222222222222";

    private readonly MockClient _client = new();

    public async Task InitializeAsync()
    {
        await AddAsync(One, "/one", "first", """{"team":"a"}""");
        await AddAsync(Two, "/two", "second", """{"team":"b"}""");
    }

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [Fact]
    public async Task Mapping_ById_IsReadChangedAndRemoved()
    {
        (await _client.GetAsync("/__admin/mappings/" + One)).Json.GetProperty("response").GetProperty("body").GetString().ShouldBe("first");
        var changed = await _client.SendAsync(
            "PUT",
            "/__admin/mappings/" + One,
            """{"request":{"urlPath":"/one"},"response":{"body":"changed"}}""",
            []
        );
        changed.Json.GetProperty("id").GetString().ShouldBe(One);
        (await _client.GetAsync("/one")).Body.ShouldBe("changed");
        (await _client.SendAsync("DELETE", "/__admin/mappings/" + One, null, [])).Status.ShouldBe(200);
        (await _client.GetAsync("/one")).Status.ShouldBe(404);
        (await _client.GetAsync("/__admin/mappings/" + One)).Status.ShouldBe(404);
        (await _client.SendAsync("PUT", "/__admin/mappings/" + One, "{}", [])).Status.ShouldBe(404);
        (await _client.SendAsync("PATCH", "/__admin/mappings/" + Two, "{}", [])).Status.ShouldBe(404);
        (await _client.PostAsync("/__admin/mappings/" + Two, "{}")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Mapping_WithAnIdThatIsTaken_IsRefused()
    {
        var refused = await _client.PostAsync("/__admin/mappings", $$"""{"id":"{{One}}","response":{"status":200} }""");
        refused.Status.ShouldBe(422);
        refused.Json.GetProperty("errors")[0].GetProperty("code").GetInt32().ShouldBe(109);
        refused.Body.ShouldContain($"'{One}' is already taken");
    }

    [Fact]
    public async Task List_IsCutByOffsetAndLimit()
    {
        var cut = (await _client.GetAsync("/__admin/mappings?offset=1&limit=1")).Json;
        cut.GetProperty("meta").GetProperty("total").GetInt32().ShouldBe(2);
        cut.GetProperty("mappings").EnumerateArray().Single().GetProperty("id").GetString().ShouldBe(One, "the newest comes first");
        (await _client.GetAsync("/__admin/mappings?limit=-1")).Body.ShouldContain("limit must be 0 or greater, but is '-1'");
        (await _client.GetAsync("/__admin/mappings/not-an-id")).Body.ShouldContain("not-an-id is not a valid UUID");
    }

    [Fact]
    public async Task ByMetadata_FindsAndRemoves()
    {
        const string Team = """{"matchesJsonPath":{"expression":"$.team","equalTo":"a"}}""";
        Ids((await _client.PostAsync("/__admin/mappings/find-by-metadata", Team)).Json).ShouldBe([One]);
        (await _client.PostAsync("/__admin/mappings/remove-by-metadata", Team)).Status.ShouldBe(200);
        Ids((await _client.GetAsync("/__admin/mappings")).Json).ShouldBe([Two]);
    }

    [Fact]
    public async Task Unmatched_AreThoseNobodyAskedFor()
    {
        await _client.GetAsync("/two");
        Ids((await _client.GetAsync("/__admin/mappings/unmatched")).Json).ShouldBe([One]);
        (await _client.SendAsync("DELETE", "/__admin/mappings/unmatched", null, [])).Status.ShouldBe(200);
        Ids((await _client.GetAsync("/__admin/mappings")).Json).ShouldBe([Two]);
    }

    [Fact]
    public async Task Remove_ByIdOrByRequest()
    {
        (await _client.PostAsync("/__admin/mappings/remove", $$"""{"id":"{{One}}"}""")).Status.ShouldBe(200);
        (await _client.PostAsync("/__admin/mappings/remove", """{"request":{"urlPath":"/two"}}""")).Status.ShouldBe(200);
        Ids((await _client.GetAsync("/__admin/mappings")).Json).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "new")]
    [InlineData(""","importOptions":{"duplicatePolicy":"IGNORE"}""", "first")]
    public async Task Import_OfAnIdThatIsThere_ReplacesOrLeavesIt(string options, string body)
    {
        (
            await _client.PostAsync(
                "/__admin/mappings/import",
                $$"""{"mappings":[{"id":"{{One}}","request":{"urlPath":"/one"},"response":{"body":"new"} }]{{options}} }"""
            )
        ).Status.ShouldBe(200);
        (await _client.GetAsync("/one")).Body.ShouldBe(body);
        (await _client.GetAsync("/two")).Body.ShouldBe("second");
    }

    [Fact]
    public async Task Import_ThatIsAll_RemovesTheOthers()
    {
        (
            await _client.PostAsync(
                "/__admin/mappings/import",
                """{"mappings":[{"request":{"urlPath":"/new"},"response":{"body":"new"}}],"importOptions":{"deleteAllNotInImport":true}}"""
            )
        ).Status.ShouldBe(200);
        (await _client.GetAsync("/new")).Body.ShouldBe("new");
        (await _client.GetAsync("/one")).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("""{"mappings":[{},{"request":{"nonsense":1}}]}""", "/mappings/1/request/nonsense")]
    [InlineData("""{"mappings":[7]}""", "/mappings/0")]
    [InlineData("""{"maps":[]}""", "/maps")]
    public async Task Import_BrokenMapping_IsRefusedWithItsPlace_AndNothingIsAdded(string import, string place)
    {
        var refused = await _client.PostAsync("/__admin/mappings/import", import);
        refused.Status.ShouldBe(422, refused.Body);
        refused.Body.ShouldContain(place);
        Ids((await _client.GetAsync("/__admin/mappings")).Json).Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("DELETE", "/__admin/mappings")]
    [InlineData("POST", "/__admin/mappings/reset")]
    public async Task All_AreRemoved(string method, string path)
    {
        (await _client.SendAsync(method, path, null, [])).Status.ShouldBe(200);
        Ids((await _client.GetAsync("/__admin/mappings")).Json).ShouldBeEmpty();
        (await _client.PostAsync("/__admin/mappings/save", "")).Status.ShouldBe(200);
    }

    private static string[] Ids(JsonElement list) =>
        [.. list.GetProperty("mappings").EnumerateArray().Select(m => m.GetProperty("id").GetString()!)];

    private async Task AddAsync(string id, string path, string body, string metadata) =>
        (
            await _client.PostAsync(
                "/__admin/mappings",
                $$"""{"id":"{{id}}","request":{"urlPath":"{{path}}"},"response":{"body":"{{body}}"},"metadata":{{metadata}} }"""
            )
        ).Status.ShouldBe(201);

    [Theory]
    [InlineData("", "the body is empty; a JSON object is expected", "No content to map due to end-of-input")]
    [InlineData("[]", "the body must be an object, but is a list", "StubMapping` from Array value")]
    [InlineData("""{"request":{"headers":[]}}""", "headers must be an object, but is a list", "java.util.LinkedHashMap")]
    [InlineData("""{"request":{"method":{}}}""", "method must be a text, but is an object", "java.lang.String")]
    [InlineData("""{"request":{"bodyPatterns":5}}""", "bodyPatterns must be a list, but is 5", "java.util.ArrayList")]
    [InlineData("""{"priority":"high"}""", "priority must be a whole number, but is \"high\"", "not a valid `java.lang.Integer` value")]
    [InlineData("""{"response":{"status":[]}}""", "status must be a whole number, but is a list", "`int`")]
    [InlineData("""{"id":"abc"}""", "id must be a UUID of 36 characters, but is \"abc\"", "java.util.UUID")]
    [InlineData(
        """{"response":{"fault":"RAIN"}}""",
        "fault must be one of CONNECTION_RESET_BY_PEER, EMPTY_RESPONSE, RANDOM_DATA_THEN_CLOSE, MALFORMED_RESPONSE_CHUNK, but is \"RAIN\"",
        "wiremock.http.Fault"
    )]
    [InlineData(
        """{"response":{"delayDistribution":{}}}""",
        "delayDistribution must have a type: fixed, lognormal or uniform",
        "missing type id property"
    )]
    [InlineData(
        """{"requestt":{}}""",
        "requestt is not known here; known are ",
        "Unrecognized field \"requestt\" (class com.github.tomakehurst.wiremock.stubbing.StubMapping)"
    )]
    public async Task Post_WhatCannotBe_IsToldInWordsOfJsonUnlessAskedOtherwise(string mapping, string words, string wireMock)
    {
        await using var client = new MockClient();
        var told = Detail(await client.PostAsync("/__admin/mappings", mapping));
        told.ShouldStartWith(words);
        told.ShouldNotContain("java");
        await using var other = new MockClient(new CoinStatsMockOptions { SpecJson = TinySpec.Json, WireMockErrors = true });
        Detail(await other.PostAsync("/__admin/mappings", mapping)).ShouldContain(wireMock);

        static string Detail(MockResult result) => result.Json.GetProperty("errors")[0].GetProperty("detail").GetString()!;
    }
}

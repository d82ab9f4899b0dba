namespace CoinStats.MockServer.Tests.Admin;

/// <summary>What another server answered becomes mappings of this one.</summary>
public sealed class RecordingsApiTests : IAsyncLifetime
{
    private CoinStatsMockServer _other = null!;
    private MockClient _client = null!;

    public async Task InitializeAsync()
    {
        _other = await CoinStatsMockServer.StartAsync(new CoinStatsMockOptions { SpecJson = TinySpec.Json });
        _other.AddMappings("""{"request":{"urlPath":"/other"},"response":{"status":203,"body":"from there","headers":{"Content-Type":"text/plain"}}}""");
        _client = new MockClient();
    }

    public async Task DisposeAsync()
    {
        await _client.DisposeAsync();
        await _other.DisposeAsync();
    }

    [Fact]
    public async Task Recording_IsReplayedWithoutTheOther()
    {
        (await StatusAsync()).ShouldBe("NeverStarted");
        (await _client.PostAsync("/__admin/recordings/start", $$"""{"targetBaseUrl":"{{_other.BaseAddress}}"}""")).Status.ShouldBe(200);
        (await StatusAsync()).ShouldBe("Recording");
        (await _client.GetAsync("/other?x=1")).Body.ShouldBe("from there");
        await _client.GetAsync("/other?x=1");
        var recorded = (await _client.PostAsync("/__admin/recordings/stop", "")).Json.GetProperty("mappings").EnumerateArray().ToList();
        recorded.Count.ShouldBe(1, "the same request is one mapping");
        recorded[0].GetProperty("request").GetProperty("url").GetString().ShouldBe("/other?x=1");
        (await StatusAsync()).ShouldBe("Stopped");
        _other.Reset();
        var replayed = await _client.GetAsync("/other?x=1");
        (replayed.Status, replayed.Body).ShouldBe((203, "from there"));
    }

    [Fact]
    public async Task Snapshot_TakesWhatAProxyPassedOnBefore()
    {
        await _client.PostAsync("/__admin/mappings", $$"""{"priority":9,"response":{"proxyBaseUrl":"{{_other.BaseAddress}}"} }""");
        await _client.GetAsync("/other");
        (await _client.PostAsync("/__admin/recordings/snapshot", "")).Json.GetProperty("mappings").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("start", "{}", 422, "targetBaseUrl")]
    [InlineData("start", """{"targetBaseUrl":"nowhere"}""", 422, "targetBaseUrl")]
    [InlineData("stop", "", 400, "Not currently recording.")]
    [InlineData("pause", "", 404, "")]
    public async Task Recording_WrongUse_IsRefused(string call, string body, int status, string message)
    {
        var refused = await _client.PostAsync("/__admin/recordings/" + call, body);
        refused.Status.ShouldBe(status, refused.Body);
        refused.Body.ShouldContain(message);
    }

    private async Task<string?> StatusAsync() => (await _client.GetAsync("/__admin/recordings/status")).Json.GetProperty("status").GetString();
}

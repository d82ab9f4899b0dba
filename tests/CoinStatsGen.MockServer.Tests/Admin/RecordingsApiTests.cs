using System.IO.Compression;

namespace CoinStats.MockServer.Tests.Admin;

/// <summary>What another server answered becomes mappings of this one.</summary>
public sealed class RecordingsApiTests : IAsyncLifetime
{
    private CoinStatsMockServer _other = null!;
    private MockClient _client = null!;

    public async Task InitializeAsync()
    {
        _other = await CoinStatsMockServer.StartAsync(new CoinStatsMockOptions { SpecJson = TinySpec.Json });
        _other.AddMappings(
            """{"request":{"urlPath":"/other"},"response":{"status":203,"body":"from there","headers":{"Content-Type":"text/plain"}}}"""
        );
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
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Recording_CompressedAnswer_IsReplayedReadable(string encoding)
    {
        var packed = Convert.ToBase64String(Pack("""[{"id":1}]""", encoding));
        _other.AddMappings(
            $$$"""{"request":{"urlPath":"/packed"},"response":{"status":200,"base64Body":"{{{packed}}}","headers":{"Content-Type":"application/json","Content-Encoding":"{{{encoding}}}","Retry-After":"7","ETag":"\"x\""} } }"""
        );
        await _client.PostAsync("/__admin/recordings/start", $$"""{"targetBaseUrl":"{{_other.BaseAddress}}"}""");
        (await _client.GetAsync("/packed", ("Accept-Encoding", encoding))).Body.ShouldBe("""[{"id":1}]""");

        var response = (await _client.PostAsync("/__admin/recordings/stop", "")).Json.GetProperty("mappings")[0].GetProperty("response");

        response.GetProperty("body").GetString().ShouldBe("""[{"id":1}]""");
        response.GetProperty("headers").GetProperty("Retry-After").GetString().ShouldBe("7");
        response.GetProperty("headers").GetProperty("ETag").GetString().ShouldBe("\"x\"");
        response.GetProperty("headers").TryGetProperty("Content-Encoding", out _).ShouldBeFalse();
        (await _client.GetAsync("/packed")).Body.ShouldBe("""[{"id":1}]""");
    }

    [Fact]
    public async Task Recording_BodiesThatDiffer_AreMappingsOfTheirOwn()
    {
        _other.AddMappings(
            """{"request":{"urlPath":"/echo"},"response":{"body":"{{request.body}}","transformers":["response-template"]}}"""
        );
        await _client.PostAsync("/__admin/recordings/start", $$"""{"targetBaseUrl":"{{_other.BaseAddress}}"}""");
        await _client.PostAsync("/echo", """{"n":1}""");
        await _client.PostAsync("/echo", """{"n":2}""");
        await _client.PostAsync("/__admin/recordings/stop", "");

        (await _client.PostAsync("/echo", """{ "n": 2 }""")).Body.ShouldContain("2");
        (await _client.PostAsync("/echo", """{ "n": 1 }""")).Body.ShouldContain("1");
    }

    [Fact]
    public async Task Recording_AnswersThatChange_AreAScenario()
    {
        _other.AddMappings(
            """{"request":{"urlPath":"/poll"},"response":{"status":409},"scenarioName":"s","requiredScenarioState":"Started","newScenarioState":"done"}"""
        );
        _other.AddMappings(
            """{"request":{"urlPath":"/poll"},"response":{"body":"ready"},"scenarioName":"s","requiredScenarioState":"done"}"""
        );
        await _client.PostAsync("/__admin/recordings/start", $$"""{"targetBaseUrl":"{{_other.BaseAddress}}"}""");
        await _client.GetAsync("/poll");
        await _client.GetAsync("/poll");
        await _client.GetAsync("/poll");
        (await _client.PostAsync("/__admin/recordings/stop", "")).Json.GetProperty("mappings").GetArrayLength().ShouldBe(2);

        (await _client.GetAsync("/poll")).Status.ShouldBe(409);
        (await _client.GetAsync("/poll")).Body.ShouldBe("ready");
        (await _client.GetAsync("/poll")).Body.ShouldBe("ready");
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

    private static byte[] Pack(string text, string encoding)
    {
        using var packed = new MemoryStream();
        using (
            Stream stream = encoding switch
            {
                "gzip" => new GZipStream(packed, CompressionLevel.Fastest),
                "br" => new BrotliStream(packed, CompressionLevel.Fastest),
                _ => new ZLibStream(packed, CompressionLevel.Fastest),
            }
        )
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private async Task<string?> StatusAsync() =>
        (await _client.GetAsync("/__admin/recordings/status")).Json.GetProperty("status").GetString();
}

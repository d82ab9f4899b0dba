using CoinStats.MockServer.Answering;
using CoinStats.MockServer.Engine;

namespace CoinStats.MockServer.Tests.Responses;

/// <summary>The journal says why each answer was given.</summary>
public sealed class AnswerReasonTests
{
    [Theory]
    [InlineData("/v1/coins/x", "any", null, "example", "get-coin")]
    [InlineData("/v1/coins/x", "any", "code=404", "preferred", "get-coin")]
    [InlineData("/v1/coins/x", "any", "code=999", "preferred", "get-coin")]
    [InlineData("/v1/coins?limit=0", "any", null, "broken-request", "list-coins")]
    [InlineData("/v1/coins", null, null, "no-key", "list-coins")]
    [InlineData("/v1/coins", "test-401", null, "test-key", "list-coins")]
    [InlineData("/nothing", "any", null, "unknown-path", null)]
    [InlineData("/stubbed", "any", null, "stub", null)]
    public async Task Journal_SaysWhy(string path, string? key, string? prefer, string reason, string? operation)
    {
        await using var client = new MockClient();
        client.Server.AddMappings("""{"request":{"url":"/stubbed"},"response":{"status":418}}""");
        List<(string, string)> headers = [];
        if (key is not null)
        {
            headers.Add(("X-API-KEY", key));
        }

        if (prefer is not null)
        {
            headers.Add(("Prefer", prefer));
        }

        await client.SendAsync("GET", path, body: null, [.. headers]);
        var entry = (await client.GetAsync("/__admin/requests")).Json.GetProperty("requests")[0].GetProperty("mock");
        entry.GetProperty("reason").GetString().ShouldBe(reason);
        entry.GetProperty("operationId").GetString().ShouldBe(operation);
    }

    [Fact]
    public async Task Journal_WrongMethodAndTooLarge_SayWhy()
    {
        await using var client = new MockClient(new CoinStatsMockOptions { SpecJson = TinySpec.Json, MaxRequestBodyBytes = 4 });
        await client.SendAsync("DELETE", "/v1/coins", body: null, []);
        await client.PostAsync("/v1/coins", "12345");
        (await client.GetAsync("/__admin/requests"))
            .Json.GetProperty("requests")
            .EnumerateArray()
            .Select(e => e.GetProperty("mock").GetProperty("reason").GetString())
            .ShouldBe(["too-large", "wrong-method"]);
    }

    [Fact]
    public void EveryReason_HasAWordOfItsOwn() =>
        Enum.GetValues<AnswerReason>().Select(AnswerReasonText.Of).Distinct().Count().ShouldBe(Enum.GetValues<AnswerReason>().Length);

    [Fact]
    public async Task Serve_OtherDocument_AnswersFromTheNextRequestOn()
    {
        using var engine = new MockEngine(CompiledDocument.Compile(TinySpec.Json, 0, CancellationToken.None), new CoinStatsMockOptions());
        (await StatusAsync(engine)).ShouldBe(404);
        engine.Serve(CompiledDocument.Compile(TinySpec.Json.Replace("/v1/", "/v2/", StringComparison.Ordinal), 0, CancellationToken.None));
        (await StatusAsync(engine)).ShouldBe(200);
    }

    private static async Task<int> StatusAsync(MockEngine engine)
    {
        var request = new ServedRequest();
        request.Set(
            "GET",
            "/v2/coins/x",
            new Microsoft.AspNetCore.Http.HeaderDictionary { ["X-API-KEY"] = "any" },
            "http",
            "HTTP/1.1",
            "127.0.0.1"
        );
        return (await engine.AnswerAsync(request, CancellationToken.None)).Status;
    }
}

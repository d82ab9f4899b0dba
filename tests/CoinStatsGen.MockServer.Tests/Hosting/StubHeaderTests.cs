using System.Net;
using System.Text;

namespace CoinStats.MockServer.Tests.Hosting;

/// <summary>
/// Headers and statuses that a stub may ask for, over a real socket: they come through, or are refused when the stub is added.
/// </summary>
public sealed class StubHeaderTests : IAsyncLifetime
{
    private CoinStatsMockServer _server = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _server = await CoinStatsMockServer.StartAsync(new CoinStatsMockOptions { SpecJson = TinySpec.Json });
        _http = new HttpClient(new SocketsHttpHandler { ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1 })
        {
            BaseAddress = _server.BaseAddress,
            Timeout = TimeSpan.FromSeconds(30),
        };
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("Transfer-Encoding", "chunked")]
    [InlineData("Content-Length", "-1")]
    [InlineData("Content-Length", "3")]
    [InlineData("Trailer", "X")]
    public async Task Answer_FramingHeaderOfAStub_IsTheServersOwn(string name, string value)
    {
        _server.AddMappings(
            $$$"""{"request":{"urlPath":"/x"},"response":{"body":"as long as this","headers":{"{{{name}}}":"{{{value}}}"} } }"""
        );

        (await _http.GetStringAsync("/x")).ShouldBe("as long as this");
    }

    [Theory]
    [InlineData("Café")]
    [InlineData("tab\tin")]
    public async Task Answer_ValueBeyondAscii_IsSentAsLatin1(string value)
    {
        _server.AddMappings(
            $$$"""{"request":{"urlPath":"/x"},"response":{"headers":{"X-Name":{{{System.Text.Json.JsonSerializer.Serialize(value)}}} } } }"""
        );

        using var answer = await _http.GetAsync("/x");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("X-Name").Single().ShouldBe(value);
    }

    [Theory]
    [InlineData("""{"headers":{"X Name":"1"}}""", "/response/headers/X Name")]
    [InlineData("""{"headers":{"":"1"}}""", "/response/headers/")]
    [InlineData("""{"status":100}""", "/response/status")]
    [InlineData("""{"status":101}""", "/response/status")]
    [InlineData("""{"status":1000}""", "/response/status")]
    public async Task Adding_WhatHttpHasNot_IsRefusedWithItsPlace(string response, string pointer)
    {
        using var mapping = new StringContent(
            $$"""{"request":{"urlPath":"/x"},"response":{{response}}}""",
            Encoding.UTF8,
            "application/json"
        );
        using var answer = await _http.PostAsync("/__admin/mappings", mapping);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain($"\"{pointer}\"");
    }

    [Fact]
    public async Task Answer_HeaderThatTheWebServerRefuses_IsToldInsteadOfAnEmpty500()
    {
        _server.When(TinyOperations.ListCoins).RespondExample().WithHeader("X Name", "1");
        using var answer = await _http.GetAsync("/v1/coins");

        ((int)answer.StatusCode).ShouldBe(500);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("the mock server failed");
        _server.Requests[^1].ResponseStatus.ShouldBe(500);
    }

    [Fact]
    public async Task Answer_HeadOfADocumentedGet_HasItsLengthAndNoBody()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/v1/coins") { Headers = { { "X-API-KEY", "any" } } };
        using var answer = await _http.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentLength!.Value.ShouldBeGreaterThan(2);
    }
}

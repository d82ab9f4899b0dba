using System.Net;

namespace CoinStats.MockServer.Tests.Hosting;

public sealed class MockMessageHandlerTests : IAsyncDisposable
{
    private readonly CoinStatsMockServer _server = CoinStatsMockServer.CreateSocketFree(
        new CoinStatsMockOptions { SpecJson = TinySpec.Json }
    );
    private readonly HttpClient _http;

    public MockMessageHandlerTests() => _http = new HttpClient(_server.CreateHandler()) { BaseAddress = _server.BaseAddress };

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public void Send_Synchronous_Answers()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/coins") { Headers = { { "X-API-KEY", "any" } } };
        using var answer = _http.Send(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Send_TokenCancelledBefore_AsksNothing()
    {
        using var handler = new HttpMessageInvoker(_server.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_server.BaseAddress, "/v1/coins"));

        await Should.ThrowAsync<OperationCanceledException>(() => handler.SendAsync(request, new CancellationToken(canceled: true)));
        _server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_Head_TellsTheLengthWithoutABody()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/v1/coins") { Headers = { { "X-API-KEY", "any" } } };
        using var head = await _http.SendAsync(request);
        using var whole = new HttpRequestMessage(HttpMethod.Get, "/v1/coins") { Headers = { { "X-API-KEY", "any" } } };
        using var got = await _http.SendAsync(whole);

        head.Content.Headers.ContentLength.ShouldBe((await got.Content.ReadAsByteArrayAsync()).Length);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }
}

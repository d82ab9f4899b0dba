using System.Net;
using System.Text;
using System.Text.Json;

namespace CoinStats.MockServer.Tests;

/// <summary>Sends requests to a server without a socket and reads what comes back.</summary>
internal sealed class MockClient : IAsyncDisposable
{
    private readonly HttpClient _http;

    public MockClient(CoinStatsMockOptions? options = null)
    {
        Server = CoinStatsMockServer.CreateSocketFree(options ?? new CoinStatsMockOptions { SpecJson = TinySpec.Json });
        _http = new HttpClient(Server.CreateHandler()) { BaseAddress = Server.BaseAddress };
    }

    public CoinStatsMockServer Server { get; }

    public Task<MockResult> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync("GET", path, body: null, [("X-API-KEY", "any"), .. headers]);

    public Task<MockResult> PostAsync(string path, string body, string? contentType = "application/json") =>
        SendAsync("POST", path, body, [("X-API-KEY", "any")], contentType);

    public async Task<MockResult> SendAsync(
        string method,
        string path,
        string? body,
        (string Name, string Value)[] headers,
        string? contentType = "application/json"
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            if (contentType is not null)
            {
                request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            }
        }

        using var response = await _http.SendAsync(request);
        return await MockResult.ReadAsync(response);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }
}

/// <summary>An answer, read to its end.</summary>
internal sealed record MockResult(int Status, string Body, Dictionary<string, string> Headers)
{
    public string Message => JsonDocument.Parse(Body).RootElement.GetProperty("message").GetString()!;

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public static async Task<MockResult> ReadAsync(HttpResponseMessage response)
    {
        var headers = response
            .Headers.Concat(response.Content.Headers)
            .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new MockResult((int)response.StatusCode, await response.Content.ReadAsStringAsync(), headers);
    }

    public void ShouldBe(HttpStatusCode status) => Status.ShouldBe((int)status, Body);
}

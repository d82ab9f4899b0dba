using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CoinStats.StubEngine.Tests.Parity;

namespace CoinStats.MockServer.Tests.Parity;

/// <summary>What the client's recorder writes, the real WireMock and this server replay alike.</summary>
public sealed class RecordingParityTests(RealWireMock real) : IClassFixture<RealWireMock>
{
    [WireMockFact]
    public async Task Recording_LoadedByBoth_AnswersTheSame()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"coinstats-parity-{Guid.NewGuid():N}");
        await using var live = CoinStatsMockServer.CreateSocketFree();
        await using var ours = await CoinStatsMockServer.StartAsync();
        using var recorder = new HttpClient(new CoinStatsRecordingHandler(folder) { InnerHandler = live.CreateHandler() })
        {
            BaseAddress = live.BaseAddress,
        };
        var expected = await AskAsync(recorder, live);
        try
        {
            ours.AddMappingFiles(folder);
            using var wireMock = new HttpClient { BaseAddress = real.Address };
            foreach (var file in Directory.GetFiles(folder))
            {
                var answer = await wireMock.PostAsJsonAsync("__admin/mappings", JsonNode.Parse(await File.ReadAllTextAsync(file)));
                answer.EnsureSuccessStatusCode();
            }

            using var mock = new HttpClient { BaseAddress = ours.BaseAddress };
            (await AskAsync(mock, null)).ShouldBe(expected);
            (
                await ParityRunner.CompareAsync(
                    async () =>
                    {
                        (await wireMock.PostAsync("__admin/scenarios/reset", null)).EnsureSuccessStatusCode();
                        return string.Join('\n', await AskAsync(wireMock, null));
                    },
                    () => Task.FromResult(string.Join('\n', expected))
                )
            ).ShouldBeNull();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A read, a refusal that becomes a success, a body with secrets.</summary>
    private static async Task<string[]> AskAsync(HttpClient client, CoinStatsMockServer? live)
    {
        var key = client.BaseAddress == live?.BaseAddress ? "live-key-12345" : "other-key";
        live?.AddMappings("""{"request":{"urlPath":"/v1/things"},"response":{"status":409,"jsonBody":{"message":"not yet"}}}""");
        var first = await SendAsync(client, key, HttpMethod.Get, "v1/coins?limit=1&name=a%20b");
        var early = await SendAsync(client, key, HttpMethod.Get, "v1/things");
        live?.AddMappings("""{"request":{"urlPath":"/v1/things"},"response":{"status":200,"jsonBody":{"ready":true,"amount":1.10}}}""");
        var late = await SendAsync(client, key, HttpMethod.Get, "v1/things");
        live?.AddMappings("""{"request":{"urlPath":"/v1/connect"},"response":{"status":201,"jsonBody":{"id":"1"}}}""");
        var posted = await SendAsync(
            client,
            key,
            HttpMethod.Post,
            "v1/connect",
            new { name = "x", connectionFields = new { apiSecret = "secret of " + key, pin = key.Length } }
        );
        return [first, early, late, posted];
    }

    private static async Task<string> SendAsync(HttpClient client, string key, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("X-API-KEY", key);
        using var response = await client.SendAsync(request);
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
    }
}

using System.Text.Json;
using CoinStats;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.EndToEnd.Tests;

/// <summary>
/// Every success example that CoinStats published, byte for byte as it stands in <c>upstream.json</c>, read by the client of the bundled
/// document without any tolerance. Where one fails the schema is wrong, not the example: the overlay corrects it.
/// </summary>
public sealed class PublishedExampleTests
{
    private static readonly JsonElement Upstream = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "openapi", "upstream.json")))
        .RootElement;

    public static TheoryData<string> Operations() => [.. Published().Select(published => published.Id)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Read_PublishedExample_IsReadWholeInStrictMode(string operationId)
    {
        var example = Published().Single(published => published.Id == operationId).Example;
        using var handler = new AnsweringHandler(_ => AnsweringHandler.Json(example.GetRawText()));
        using var http = new HttpClient(handler);
        using var client = new CoinStatsClient(
            http,
            new CoinStatsClientOptions
            {
                ApiKey = "key",
                Retry = { MaxRetries = 0 },
                Reading = ResponseReading.Strict,
            }
        );

        var response = await new OperationCall(operationId).WithResponseAsync(client);

        response.IsSuccess.ShouldBeTrue();
        ExampleComparer.ShouldHold(response.GetType().GetProperty("Body")!.GetValue(response), example);
    }

    [Fact]
    public void Operations_OfTheUpstreamDocument_Are53() => Published().Count().ShouldBe(53);

    private static IEnumerable<(string Id, JsonElement Example)> Published() =>
        from path in Upstream.GetProperty("paths").EnumerateObject()
        from method in path.Value.EnumerateObject()
        from response in method.Value.GetProperty("responses").EnumerateObject()
        where response.Name.StartsWith('2') && response.Value.TryGetProperty("content", out _)
        from media in response.Value.GetProperty("content").EnumerateObject()
        where media.Value.TryGetProperty("example", out _)
        select (method.Value.GetProperty("operationId").GetString()!, media.Value.GetProperty("example"));
}

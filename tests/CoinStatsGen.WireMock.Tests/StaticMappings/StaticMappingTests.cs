using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CoinStats.MockServer;
using WireMock.Server;

namespace CoinStatsGen.WireMock.Tests.StaticMappings;

/// <summary>
/// The export in WireMock.Net's format, over the ways in which WireMock.Net takes mappings. That it answers right is held by the contract
/// suite.
/// </summary>
public sealed class StaticMappingTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coinstats-static");
    private CoinStatsMockServer _exporter = null!;
    private int _count;

    public async Task InitializeAsync()
    {
        _exporter = CoinStatsMockServer.CreateSocketFree();
        _count = await _exporter.ExportWireMockNetAsync(_folder.FullName);
    }

    public async Task DisposeAsync()
    {
        await _exporter.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task AdminApi_PostedFile_Answers()
    {
        using var server = WireMockServer.StartWithAdminInterface();
        using var http = server.CreateClient();
        using var file = new StringContent(
            await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "get-coin-by-id.json")),
            Encoding.UTF8,
            "application/json"
        );

        using var posted = await http.PostAsync("/__admin/mappings", file);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/coins/bitcoin") { Headers = { { "X-API-KEY", "test-429" } } };
        using var answer = await http.SendAsync(request);

        ((int)posted.StatusCode).ShouldBe(201);
        ((int)answer.StatusCode).ShouldBe(429);
        (await answer.Content.ReadFromJsonAsync<JsonObject>())!["path"]!.GetValue<string>().ShouldBe("/v1/coins/bitcoin");
    }

    [Fact]
    public void ReadStaticMappings_Folder_TakesAll()
    {
        using var server = WireMockServer.Start();
        server.ReadStaticMappings(_folder.FullName);

        server.Mappings.Count.ShouldBe(_count);
    }

    [Fact]
    public async Task WithMapping_FileText_Answers()
    {
        using var server = WireMockServer.Start();
        server.WithMapping(await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "get-coins.json")));
        using var http = server.CreateClient();

        using var answer = await http.GetAsync("/v1/coins");

        ((int)answer.StatusCode).ShouldBe(401);
    }

    [Theory]
    [InlineData("get-coins.json", "/__admin/mappings")]
    [InlineData("get-coins.json", "/__admin/mappings/import")]
    [InlineData(null, "/__admin/mappings")]
    public async Task OurAdminApi_MappingOfWireMockNet_IsNamedAsSuch(string? file, string route)
    {
        await using var ours = await CoinStatsMockServer.StartAsync();
        using var http = new HttpClient { BaseAddress = ours.BaseAddress };
        var list = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_folder.FullName, file ?? "get-coins.json")))!.AsArray();
        var sent = file is null ? list[0]!.ToJsonString() : list.ToJsonString();

        using var refused = await http.PostAsync(route, new StringContent(sent, Encoding.UTF8, "application/json"));

        ((int)refused.StatusCode).ShouldBe(422);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("WireMock.Net's format");
        ours.Requests.ShouldBeEmpty();
    }
}

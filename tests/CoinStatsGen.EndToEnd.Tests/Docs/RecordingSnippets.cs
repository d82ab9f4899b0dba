using CoinStats;
using CoinStats.MockServer;
using Microsoft.Extensions.DependencyInjection;

namespace CoinStatsGen.EndToEnd.Tests.Docs;

/// <summary>The code of <c>docs/recording.md</c>, run against the mock server.</summary>
public sealed class RecordingSnippets(MockServerFixture fixture) : IClassFixture<MockServerFixture>, IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"coinstats-docs-{Guid.NewGuid():N}");

    private static string key => "docs-key";

    private Uri address => fixture.Server.BaseAddress;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Services()
    {
        var services = new ServiceCollection();

        // snippet: recording-services
        services
            .AddCoinStatsClient(options => (options.ApiKey, options.BaseAddress) = (key, address))
            .AddCoinStatsRecording(folder, recording =>
            {
                recording.HidesAddresses = true; // wallets, contracts and transactions become pseudonyms
                recording.MaxFolderBytes = 10 * 1024 * 1024;
            });
        // end
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<CoinStatsClient>().WalletData.GetBlockchainsAsync();
        Directory.GetFiles(folder, "*.json").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Replay()
    {
        // snippet: recording-plain
        using var http = CoinStatsRecordingHandler.CreateClient(folder);
        using var client = new CoinStatsClient(http, new CoinStatsClientOptions { ApiKey = key, BaseAddress = address });
        // end
        var recorded = await client.MarketData.GetCoinByIdAsync("bitcoin");

        // snippet: recording-replay
        await using var server = await CoinStatsMockServer.StartAsync();
        server.AddMappingFiles(folder);
        using var replayed = new CoinStatsClient(new CoinStatsClientOptions { ApiKey = "any-key", BaseAddress = server.BaseAddress });
        var coin = await replayed.MarketData.GetCoinByIdAsync("bitcoin"); // as it was recorded
        // end
        System.Text.Json.JsonSerializer.Serialize(coin).ShouldBe(System.Text.Json.JsonSerializer.Serialize(recorded));
    }
}

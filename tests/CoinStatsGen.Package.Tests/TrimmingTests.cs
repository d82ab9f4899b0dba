using CoinStats.MockServer;

namespace CoinStatsGen.Package.Tests;

/// <summary>The generated client in applications that carry only what they use.</summary>
[Collection(ReleaseBuild.Collection)]
public sealed class TrimmingTests
{
    [LinkerFact]
    public async Task Publish_NativeAot_CallsTheServerWithoutWarnings()
    {
        string folder = await PublishedConsumer.PublishAsync("net9.0");
        await using CoinStatsMockServer server = await CoinStatsMockServer.StartAsync();

        (int exitCode, string output) = await Command.RunAsync(Path.Combine(folder, "AotConsumer"), [server.BaseAddress.ToString()]);

        exitCode.ShouldBe(0, output);
        output.ShouldContain("ethereum: ");
        File.Exists(Path.Combine(folder, "AotConsumer.dll")).ShouldBeFalse();
    }

    [LinkerFact]
    public async Task Publish_Trimmed_LeavesUnusedOperationsOut()
    {
        string folder = await PublishedConsumer.PublishAsync("net10.0");
        await using CoinStatsMockServer server = await CoinStatsMockServer.StartAsync();

        (int exitCode, string output) = await Command.RunAsync(Path.Combine(folder, "AotConsumer"), [server.BaseAddress.ToString()]);

        exitCode.ShouldBe(0, output);
        new FileInfo(Path.Combine(folder, "AotConsumer.dll")).Length.ShouldBeLessThan(PublishedConsumer.Compiled("net10.0").Length / 2);
    }
}

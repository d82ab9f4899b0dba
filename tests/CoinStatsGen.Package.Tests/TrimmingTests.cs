using CoinStats.MockServer;

namespace CoinStatsGen.Package.Tests;

/// <summary>The generated client in applications that carry only what they use.</summary>
[Collection(ReleaseBuild.Collection)]
public sealed class TrimmingTests
{
    [LinkerFact]
    public async Task Publish_NativeAot_CallsTheServerWithoutWarnings()
    {
        var folder = await PublishedConsumer.PublishAsync("net9.0");
        await using var server = await CoinStatsMockServer.StartAsync();

        (var exitCode, var output) = await Command.RunAsync(Path.Combine(folder, "AotConsumer"), [server.BaseAddress.ToString()]);

        exitCode.ShouldBe(0, output);
        output.ShouldContain("ethereum: ");
        File.Exists(Path.Combine(folder, "AotConsumer.dll")).ShouldBeFalse();
    }

    [LinkerFact]
    public async Task Publish_Trimmed_LeavesUnusedOperationsOut()
    {
        var folder = await PublishedConsumer.PublishAsync("net10.0");
        await using var server = await CoinStatsMockServer.StartAsync();

        (var exitCode, var output) = await Command.RunAsync(Path.Combine(folder, "AotConsumer"), [server.BaseAddress.ToString()]);

        exitCode.ShouldBe(0, output);
        new FileInfo(Path.Combine(folder, "AotConsumer.dll")).Length.ShouldBeLessThan(PublishedConsumer.Compiled("net10.0").Length / 2);
    }
}

using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Package.Tests;

/// <summary>Publishes the consumer application and runs it.</summary>
internal static class PublishedConsumer
{
    /// <summary>Publishes for one framework; fails the test with the whole output when the publishing fails, as it does on any trim or AOT warning.</summary>
    /// <returns>The folder of the published application.</returns>
    internal static async Task<string> PublishAsync(string framework, bool allOperations = false)
    {
        string project = Path.Combine(RepositoryFiles.Root, "tests", "CoinStatsGen.Package.Tests", "AotConsumer");
        string output = Path.Combine(project, "bin", "published", framework + (allOperations ? "-all" : ""));
        List<string> arguments = ["publish", project, "-f", framework, "-c", "Release", "-o", output, .. ReleaseBuild.Properties];
        if (allOperations)
        {
            arguments.Add("-p:AllOperations=true");
        }

        (int exitCode, string text) = await Command.RunAsync("dotnet", arguments);
        exitCode.ShouldBe(0, text);
        text.ShouldNotContain("warning IL");
        return output;
    }
}

using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Package.Tests;

/// <summary>Publishes the consumer application.</summary>
internal static class PublishedConsumer
{
    private static string Project { get; } = Path.Combine(RepositoryFiles.Root, "tests", "CoinStatsGen.Package.Tests", "AotConsumer");

    /// <summary>
    /// Publishes for one framework; fails the test with the whole output when the publishing fails, as it does on any trim or AOT warning.
    /// </summary>
    /// <returns>The folder of the published application.</returns>
    internal static async Task<string> PublishAsync(string framework)
    {
        var output = Path.Combine(Project, "bin", "published", framework);
        (var exitCode, var text) = await Command.RunAsync(
            "dotnet",
            ["publish", Project, "-f", framework, "-c", "Release", "-o", output, .. ReleaseBuild.Properties]
        );
        exitCode.ShouldBe(0, text);
        text.ShouldNotContain("warning IL");
        return output;
    }

    /// <summary>The assembly as the compiler left it, with all operations.</summary>
    internal static FileInfo Compiled(string framework) =>
        new(Path.Combine(Project, "bin", "Release", framework, "linux-x64", "AotConsumer.dll"));
}

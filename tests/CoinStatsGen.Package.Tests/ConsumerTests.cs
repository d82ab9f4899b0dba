using System.Text.Json;
using CoinStats.MockServer;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Package.Tests;

/// <summary>Applications that know nothing but the packages and the readme.</summary>
[Collection(ReleaseBuild.Collection)]
public sealed class ConsumerTests(Packages packages)
{
    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public async Task Application_OfTheReadme_Runs(string framework)
    {
        var consumers = await packages.ConsumersAsync();
        await using var server = await CoinStatsMockServer.StartAsync();

        // Where only a newer runtime is installed, that one runs it.
        var output = await consumers.RunAsync(
            "dotnet",
            ["--roll-forward", "Major", consumers.Assembly("App", framework), server.BaseAddress.ToString()]
        );

        output.ShouldContain("on ethereum: ");
        server.Requests.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task TestProject_WithTheMock_Passes()
    {
        var consumers = await packages.ConsumersAsync();

        var output = await consumers.RunAsync("dotnet", ["test", "--no-build"], "Tests");

        output.ShouldContain("Failed:     0, Passed:     2");
    }

    [Fact]
    public async Task SecondProject_WithThePackage_UsesTheClientOfTheFirst_AndSaysSoOnce()
    {
        var consumers = await packages.ConsumersAsync();
        await using var server = await CoinStatsMockServer.StartAsync();

        var output = await consumers.RunAsync("dotnet", [consumers.Assembly("SecondClient", "net10.0"), server.BaseAddress.ToString()]);

        output.ShouldContain(" sources of News");
        consumers
            .BuildOutput.Split('\n')
            .Where(line => line.Contains("warning", StringComparison.Ordinal))
            .Select(line => line.Trim())
            .Distinct()
            .ShouldHaveSingleItem()
            .ShouldContain("warning CSG0021: News, which this project references");
    }

    [Fact]
    public async Task Library_OfOneTag_CompilesOnlyThat()
    {
        var consumers = await packages.ConsumersAsync();
        var library = await File.ReadAllBytesAsync(consumers.Assembly("News", "net10.0"));

        var types = AssemblyFacts.PublicTypes(library);

        types
            .Where(type => type.StartsWith("CoinStats.I", StringComparison.Ordinal) && type.EndsWith("Client", StringComparison.Ordinal))
            .ShouldBe(["CoinStats.INewsClient"]);
        types.ShouldNotContain("CoinStats.WalletBalancesResponse");
        AssemblyFacts.Properties(library, "CoinStatsOperations").ShouldBe(["All", .. NewsOperations()], ignoreOrder: true);
    }

    /// <summary>The operations of the tag, by the names of their constants.</summary>
    private static List<string> NewsOperations()
    {
        using var document = JsonDocument.Parse(RepositoryFiles.ReadBundledDocument());
        return
        [
            .. document
                .RootElement.GetProperty("paths")
                .EnumerateObject()
                .SelectMany(path => path.Value.EnumerateObject())
                .Where(operation =>
                    operation.Value.TryGetProperty("tags", out var tags) && tags.EnumerateArray().Any(tag => tag.GetString() == "News")
                )
                .Select(operation =>
                    string.Concat(
                        operation
                            .Value.GetProperty("operationId")
                            .GetString()!
                            .Split('-')
                            .Select(word => char.ToUpperInvariant(word[0]) + word[1..])
                    )
                ),
        ];
    }
}

using CoinStats.MockServer;

namespace CoinStatsGen.Package.Tests;

/// <summary>CoinStatsGen.Client, the compiled client, and languages that the generator does not speak.</summary>
[Collection(ReleaseBuild.Collection)]
public sealed class ClientPackageTests(Packages packages)
{
    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public async Task CompiledClient_HasTheTypesOfTheGeneratedOne(string framework)
    {
        var consumers = await packages.ConsumersAsync();
        var generated = AssemblyFacts.PublicTypes(await File.ReadAllBytesAsync(consumers.Assembly("App", framework)));

        var compiled = AssemblyFacts.PublicTypes(
            (await packages.OpenAsync("CoinStatsGen.Client")).Read($"lib/{framework}/CoinStatsGen.Client.dll")
        );

        compiled.ShouldContain("CoinStats.CoinStatsClient");
        compiled.ShouldBe(generated, ignoreOrder: true);
    }

    [Fact]
    public async Task CompiledClient_TakesNothingOfTheRuntimesPackageButTheRuntime()
    {
        var package = await packages.OpenAsync("CoinStatsGen.Client");

        var dependencies = package.Metadata.Descendants().Where(element => element.Name.LocalName == "dependency").ToList();

        dependencies.Select(dependency => dependency.Attribute("id")!.Value).Distinct().ShouldBe(["CoinStatsGen"]);
        dependencies.ShouldAllBe(dependency =>
            new[] { "Analyzers", "Build", "BuildTransitive" }.All(dependency.Attribute("exclude")!.Value.Split(',').Contains)
        );
    }

    [Theory]
    [InlineData("FSharpApp", "Bitcoin in F#", "refused with 401")]
    [InlineData("VisualBasicApp", "Bitcoin in Visual Basic")]
    [InlineData("FSharpAbove", " sources")]
    [InlineData("VisualBasicAbove", " sources")]
    public async Task OtherLanguages_WithThePackageOrAboveACSharpLibrary_CallTheServer(string project, params string[] lines)
    {
        var consumers = await packages.ConsumersAsync();
        await using var server = await CoinStatsMockServer.StartAsync();

        var output = await consumers.RunAsync("dotnet", [consumers.Assembly(project, "net10.0"), server.BaseAddress.ToString()]);

        foreach (var line in lines)
        {
            output.ShouldContain(line);
        }
    }

    [Theory]
    [InlineData(
        "FSharpDirect",
        "error CSG0018: The generator of CoinStatsGen speaks C#: in a project in F#, reference the package CoinStatsGen.Client"
    )]
    [InlineData(
        "BothPackages",
        "error CSG0019: This project references both CoinStatsGen, which generates the client, and CoinStatsGen.Client"
    )]
    public async Task Project_ThatThePackageCannotServe_FailsWithOneError(string project, string error)
    {
        var consumers = await packages.ConsumersAsync();

        var (exitCode, output) = await consumers.TryAsync("dotnet", ["build", "-v", "quiet", "-nologo"], project);

        exitCode.ShouldBe(1, output);
        output.ShouldContain(error);
        output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).Distinct().ShouldHaveSingleItem(output);
    }

    [LinkerFact]
    public async Task CompiledClient_PublishedAheadOfTime_CallsTheServerWithoutWarnings()
    {
        var consumers = await packages.ConsumersAsync();
        await using var server = await CoinStatsMockServer.StartAsync();

        var folder = await consumers.PublishAsync("CSharpApp", "-r", "linux-x64");
        var output = await consumers.RunAsync(Path.Combine(folder, "CSharpApp"), [server.BaseAddress.ToString()]);

        output.ShouldContain("2.5 Bitcoin");
    }

    /// <summary>The SDK hands analyzers on that a dependency leaves out.</summary>
    [Fact]
    public async Task CompiledClient_InAProject_DoesNotLoadTheGenerator()
    {
        var consumers = await packages.ConsumersAsync();
        string[] ask = ["msbuild", "-t:ResolveLockFileAnalyzers", "-getItem:Analyzer", "-nologo"];

        var compiled = await consumers.RunAsync("dotnet", ask, "CSharpApp");
        var generated = await consumers.RunAsync("dotnet", ask, "News");

        compiled.ShouldNotContain("CoinStatsGen.Generator");
        generated.ShouldContain("CoinStatsGen.Generator");
    }
}

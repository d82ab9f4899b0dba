using System.Net;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Package.Tests;

/// <summary>The tools, installed from their packages.</summary>
[Collection(ReleaseBuild.Collection)]
public sealed class ToolTests(Packages packages)
{
    [Fact]
    public async Task MockServer_Installed_Serves()
    {
        var consumers = await packages.ConsumersAsync();
        var tool = await consumers.InstallAsync("CoinStatsGen.MockServer.Tool", "coinstats-mock");

        using var server = consumers.Start(tool, "serve", "--port", "0");
        try
        {
            using var http = new HttpClient { BaseAddress = await ServerOutput.AddressAsync(server) };
            using var answer = await http.GetAsync("/__admin/health");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task SpecTool_Installed_ChecksTheDocumentOfThePackage_AndCompilesWithTheLibraryItCarries()
    {
        var consumers = await packages.ConsumersAsync();
        var tool = await consumers.InstallAsync("CoinStatsGen.SpecTool", "coinstats-spec");

        var bundled = await consumers.RunAsync(
            tool,
            ["check", Path.Combine("cache", "coinstatsgen", Packages.Version, "openapi", "openapi.json")]
        );
        var small = await consumers.RunAsync(
            tool,
            ["check", Path.Combine(RepositoryFiles.Root, "tests", "CoinStatsGen.Package.Tests", "Options", "api.json"), "--compile"]
        );

        bundled.ShouldContain("0 errors, 0 faults of the document, 0 warnings");
        small.ShouldContain("compiles without warnings");
    }
}

using System.Net;
using System.Text;
using CoinStats.MockServer;

namespace CoinStatsGen.Package.Tests;

/// <summary>A minimal API with CoinStatsGen.Client, published ahead of time: options from configuration, endpoints, JSON and log messages.</summary>
[Collection(ReleaseBuild.Collection)]
public sealed class WebProjectTests(Packages packages)
{
    [LinkerFact]
    public async Task MinimalApi_PublishedAheadOfTime_ServesTypesOfTheClient()
    {
        var (consumers, program) = await PublishAsync();
        await using var mock = await CoinStatsMockServer.StartAsync();
        using var process = consumers.Start(
            program,
            "--urls",
            "http://127.0.0.1:0",
            "--CoinStats:ApiKey=key",
            $"--CoinStats:BaseAddress={mock.BaseAddress}"
        );
        try
        {
            using var http = new HttpClient { BaseAddress = await ServerOutput.AddressAsync(process) };

            var holding = await http.GetStringAsync("/coins/bitcoin");
            using var back = await http.PostAsync("/worth", new StringContent(holding, Encoding.UTF8, "application/json"));

            holding.ShouldContain("\"name\":\"Bitcoin\"");
            back.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await back.Content.ReadAsStringAsync()).ShouldBe("2.5 of Bitcoin");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [LinkerFact]
    public async Task MinimalApi_WithoutAKey_DoesNotStart()
    {
        var (consumers, program) = await PublishAsync();

        var (exitCode, output) = await consumers.TryAsync(program, ["--urls", "http://127.0.0.1:0"], "");

        exitCode.ShouldNotBe(0);
        output.ShouldContain("CoinStatsClient has no credential: set ApiKey");
    }

    private async Task<(Consumers Consumers, string Program)> PublishAsync()
    {
        var consumers = await packages.ConsumersAsync();
        var folder = await consumers.PublishAsync("AotWebApi", "-r", "linux-x64");
        return (consumers, Path.Combine(folder, "AotWebApi"));
    }
}

using System.CommandLine;
using CoinStats.MockServer.Tool;

namespace CoinStats.MockServer.Tests.Tool;

public sealed class CoverageCommandTests : IAsyncLifetime
{
    private CoinStatsMockServer _one = null!;
    private CoinStatsMockServer _two = null!;

    public async Task InitializeAsync()
    {
        _one = await CoinStatsMockServer.StartAsync(new CoinStatsMockOptions { SpecJson = TinySpec.Json, AdminToken = "secret" });
        _two = await CoinStatsMockServer.StartAsync(new CoinStatsMockOptions { SpecJson = TinySpec.Json });
        using var http = new HttpClient();
        await http.GetAsync(new Uri(_one.BaseAddress, "/v1/coins/x"));
        await http.GetAsync(new Uri(_two.BaseAddress, "/v1/coins/x"));
        await http.GetAsync(new Uri(_two.BaseAddress, "/v1/nowhere"));
        _two.When(TinyOperations.GetCoin).RespondBody("teapot", "text/plain", 418);
        await http.GetAsync(new Uri(_two.BaseAddress, "/v1/coins/x"));
    }

    public async Task DisposeAsync()
    {
        await _one.DisposeAsync();
        await _two.DisposeAsync();
    }

    [Fact]
    public async Task Text_SaysWhatWasMetAndWhatNever()
    {
        var (code, output, _) = await RunAsync("--from", _two.BaseAddress.ToString());
        code.ShouldBe(0);
        output.ShouldBe(
            """
            Coverage of Tiny 1: 1 of 20 documented responses (5.0 %), 1 of 8 operations; requests to no operation: 1

              get-coin  met 200 ×1; never 400, 404; not in the document: 418 ×1

            Never called (7): list-coins, add-coin, coin-charts, delete-coin, get-coin-chart, get-wallet, sync-wallet

            """.ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public async Task Markdown_SeveralServers_AreTakenTogether()
    {
        var (code, output, error) = await RunAsync(
            "--from",
            _one.BaseAddress.ToString(),
            "--from",
            _two.BaseAddress.ToString(),
            "--format",
            "markdown",
            "--admin-token",
            "secret"
        );
        code.ShouldBe(0, error);
        output.ShouldStartWith("## Coverage of Tiny 1: 1 of 20 documented responses (5.0 %), 1 of 8 operations, 2 servers");
        output.ShouldContain("| `get-coin` | 3 | 200 ×2 | 400, 404 | 418 ×1 |\n");
        output.ShouldContain("| `list-coins` | 0 | - | 200, 400, 401, 429, 503 | - |\n");
    }

    [Fact]
    public async Task SavedJson_IsMergedWithAServer()
    {
        var file = Path.GetTempFileName();
        try
        {
            var (code, json, _) = await RunAsync("--from", _two.BaseAddress.ToString(), "--format", "json");
            code.ShouldBe(0);
            await File.WriteAllTextAsync(file, json);
            (_, json, _) = await RunAsync("--from", file, "--from", _two.BaseAddress.ToString(), "--format", "json");
            var merged = CoinStatsCoverage.Parse(json);
            merged.Servers.ShouldBe(2);
            merged.Unmatched.ShouldBe(2);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("5", "document", 0)]
    [InlineData("5.1", "document", 1)]
    [InlineData("33.3", "called", 0)]
    [InlineData("33.4", "called", 1)]
    public async Task Min_BelowIt_IsExitCode1(string min, string scope, int expected)
    {
        var (code, _, error) = await RunAsync("--from", _two.BaseAddress.ToString(), "--min", min, "--scope", scope);
        code.ShouldBe(expected);
        (error.Length > 0).ShouldBe(expected == 1, error);
    }

    [Fact]
    public async Task WhatCannotBeRead_IsExitCode2WithTheReason()
    {
        var (code, _, error) = await RunAsync("--from", _one.BaseAddress.ToString());
        code.ShouldBe(2);
        error.ShouldContain("/__admin/coverage answered 401; --admin-token gives the server's token");
        (code, _, error) = await RunAsync("--from", "nowhere.json");
        code.ShouldBe(2);
        error.ShouldContain("--from nowhere.json: ");
        (await RunAsync("--from", "x", "--min", "101")).Code.ShouldBe(2);
        (await RunAsync()).Code.ShouldBe(2);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var code = await ToolCommands.RunAsync(["coverage", .. arguments], new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}

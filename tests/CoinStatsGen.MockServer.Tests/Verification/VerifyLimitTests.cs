using System.CommandLine;
using CoinStats.MockServer.Tool;

namespace CoinStats.MockServer.Tests.Verification;

/// <summary>Credits, keys, patience, going on.</summary>
public sealed class VerifyLimitTests : IDisposable
{
    private readonly FileInfo _file = new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));

    public void Dispose() => _file.Delete();

    [Fact]
    public async Task MaxCredits_IsNeverPassed_AndTheCheapestGoFirst()
    {
        await using var harness = await VerifyHarness.StartAsync(simulation: new() { Credits = new(1_000_000) });
        var run = await harness.RunAsync(o => o with { MaxCredits = 100 });
        run.Code.ShouldBe(0);
        var spent = harness.Server.Simulation.CreditsOf(VerifyHarness.Key).UsedCredits;
        spent.ShouldBeInRange(80, 100);
        run.Report.GetProperty("spent").GetInt64().ShouldBe(spent);
        run.Called.ShouldContain("get-coins");
        var left = run.Report.GetProperty("notCalled").EnumerateArray().Select(o => o.GetString()).ToList();
        left.ShouldContain("get-wallet-defi");
        left.ShouldContain("get-wallet-pl", "its price is not known in full");
        (left.Count + run.Called.Count).ShouldBe(53);
    }

    [Fact]
    public async Task OtherMachine_WithoutALimit_IsNotCalled()
    {
        await using var harness = await VerifyHarness.StartAsync();
        var run = await harness.RunAsync(o => o with { BaseUrl = new Uri("http://openapi.invalid/") });
        run.Code.ShouldBe(2);
        run.Progress.ShouldContain("nothing was called. Say --max-credits ");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Resume_CallsOnlyWhatIsLeft()
    {
        await using var harness = await VerifyHarness.StartAsync(simulation: new() { Credits = new(1_000_000) });
        var first = await harness.RunAsync(o => o with { MaxCredits = 50, Resume = _file });
        var called = harness.Server.Coverage.CoveredOperations;
        called.ShouldBe(first.Called.Count);

        var second = await harness.RunAsync(o => o with { MaxCredits = 300, Resume = _file });
        second.Called.Take(called).ShouldBe(first.Called);
        second.Called.Count.ShouldBeGreaterThan(called);
        harness.Server.Coverage.Operations.ShouldAllBe(o => o.Calls <= 1);
        harness.Server.Simulation.CreditsOf(VerifyHarness.Key).UsedCredits.ShouldBeLessThanOrEqualTo(300);
        second.Progress.ShouldContain($"; {called} were called before, for ");

        (await harness.RunAsync(o => o with { Resume = _file })).Called.Count.ShouldBe(53);
        harness.Server.Coverage.Operations.ShouldAllBe(o => o.Calls <= 1);
    }

    [Fact]
    public async Task Stopped_KeepsWhatWasDone()
    {
        await using var harness = await VerifyHarness.StartAsync();
        using var stop = new CancellationTokenSource();
        harness
            .Server.When(new CoinStatsOperation("get-fiat-currencies", "GET", "/v1/fiats", [200]))
            .Where(_ => Stop(stop))
            .RespondExample();
        var run = await harness.RunAsync(o => o with { Resume = _file }, stop.Token);
        run.Code.ShouldBe(2);
        run.Progress.ShouldContain($"stopped; --resume {_file.Name} goes on from here");
        harness.Server.Reset();
        (await harness.RunAsync(o => o with { Resume = _file })).Called.Count.ShouldBe(53);
    }

    [Theory]
    [InlineData("nonsense", "it is no state of a verification")]
    [InlineData("null", "it is no state of a verification")]
    [InlineData("""{"baseUrl":"http://other/","document":"x","results":[]}""", "it is of http://other/ and x, not of")]
    [InlineData("""{"baseUrl":"http://other/","document":"x","results":[{"operation":null}]}""", "it is no state of a verification")]
    public async Task Resume_WhatIsNoState_IsRefused(string text, string reason)
    {
        await using var harness = await VerifyHarness.StartAsync();
        await File.WriteAllTextAsync(_file.FullName, text);
        var run = await harness.RunAsync(o => o with { Resume = _file });
        run.Code.ShouldBe(2);
        run.Progress.ShouldContain(reason);
        harness.Server.Coverage.CoveredOperations.ShouldBe(0);
    }

    [Fact]
    public async Task Key_IsSentButNeverToldNorKept()
    {
        await using var harness = await VerifyHarness.StartAsync();
        var fiats = new CoinStatsOperation("get-fiat-currencies", "GET", "/v1/fiats", [200]);
        harness.Server.When(fiats).RespondJson($$"""{"{{VerifyHarness.Key}}":1,"kind":"{{VerifyHarness.Key}}"}""");
        harness.Server.When(new CoinStatsOperation("get-markets", "GET", "/v1/markets", [200])).RespondBody("{}", VerifyHarness.Key, 200);
        foreach (var format in (string[])["text", "markdown", "json"])
        {
            var run = await harness.RunAsync(o => o with { Format = format, Resume = new FileInfo(_file.FullName + format) });
            run.Code.ShouldBe(1);
            (run.Output + run.Progress + await File.ReadAllTextAsync(_file.FullName + format)).ShouldNotContain(VerifyHarness.Key);
            File.Delete(_file.FullName + format);
        }

        harness.Server.Received(fiats).WithHeader("X-API-KEY", VerifyHarness.Key).Times(3);
    }

    [Fact]
    public async Task LongKeyThatIsSentBack_IsNotToldInParts()
    {
        var key = string.Concat(Enumerable.Repeat("long+key/", 12));
        await using var harness = await VerifyHarness.StartAsync(TinySpec.Json);
        harness.Server.When(TinyOperations.GetCoin).RespondJson($$"""{"id":"a","price":1,"kind":"{{key}}","{{key}}":1}""");
        var run = await harness.RunAsync(o => o with { Key = key, Operations = ["get-coin"] });
        run.Deviations.ShouldBe(["get-coin value $.kind", "get-coin unknown-member $['[key]']"]);
        (run.Output + run.Progress).ShouldNotContain("long");
    }

    [Fact]
    public async Task Redirect_IsNotFollowed()
    {
        await using var harness = await VerifyHarness.StartAsync(TinySpec.Json);
        await using var other = await VerifyHarness.StartAsync(TinySpec.Json);
        harness.Server.AddMappings(
            $$$"""{"request":{"urlPath":"/v1/coins"},"response":{"status":302,"headers":{"Location":"{{{other.Server.BaseAddress}}}v1/coins" } } }"""
        );
        var run = await harness.RunAsync(o => o with { Operations = ["list-coins"] });
        run.Deviations.ShouldBe(["list-coins undocumented-status $"]);
        other.Server.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(401, "the server does not accept the key (401)")]
    [InlineData(402, "the account has no credits left (402)")]
    [InlineData(406, "the account has no credits left (406)")]
    [InlineData(429, "the server still refuses for too many requests (429)")]
    public async Task WhatHoldsForEveryCall_EndsTheRun(int status, string reason)
    {
        await using var harness = await VerifyHarness.StartAsync();
        harness.Server.WhenAny().Respond(status);
        var run = await harness.RunAsync();
        run.Code.ShouldBe(2);
        run.Progress.ShouldContain(reason);
        run.Report.GetProperty("notCalled").GetArrayLength().ShouldBe(53);
        harness.Server.Received().AtMost(4);
    }

    [Fact]
    public async Task TooManyRequests_AreWaitedOut()
    {
        await using var harness = await VerifyHarness.StartAsync();
        harness
            .Server.When(new CoinStatsOperation("get-fiat-currencies", "GET", "/v1/fiats", [200]))
            .Respond(429, retryAfter: TimeSpan.FromSeconds(17))
            .Times(2);
        (
            await harness.RunAsync(o => o with { Operations = ["get-fiat-currencies"], Pause = TimeSpan.FromMilliseconds(700) })
        ).Code.ShouldBe(0);
        harness.Clock.Delays.ShouldBe([
            TimeSpan.FromSeconds(17),
            TimeSpan.FromMilliseconds(700),
            TimeSpan.FromSeconds(17),
            TimeSpan.FromMilliseconds(700),
        ]);
    }

    [Fact]
    public async Task Param_StandsInEveryCallThatHasIt()
    {
        await using var harness = await VerifyHarness.StartAsync();
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["portfolioId"] = "a/b", ["coinId"] = "solana" };
        (
            await harness.RunAsync(o =>
                o with
                {
                    Operations = ["get-portfolio-value", "get-exchange-pl", "get-coin-by-id"],
                    Parameters = parameters,
                }
            )
        ).Code.ShouldBe(0);
        harness
            .Server.Requests.Select(r => r.Target)
            .Order(StringComparer.Ordinal)
            .ShouldBe(["/v1/coins/solana", "/v1/exchange/pl?portfolioId=a%2Fb&coinId=solana", "/v1/portfolio/value?portfolioId=a%2Fb"]);
    }

    [Fact]
    public async Task UnknownOperation_IsRefused()
    {
        await using var harness = await VerifyHarness.StartAsync();
        var run = await harness.RunAsync(o => o with { Operations = ["sync-portfolio"] });
        run.Code.ShouldBe(2);
        run.Progress.ShouldContain("The document has no safe operation sync-portfolio.");
    }

    [Fact]
    public async Task Command_VerifiesAServer()
    {
        await using var harness = await VerifyHarness.StartAsync();
        var output = new StringWriter();
        var error = new StringWriter();
        var code = await ToolCommands
            .Root()
            .Parse([
                "verify",
                "--base-url",
                harness.Server.BaseAddress.ToString(),
                "--key",
                VerifyHarness.Key,
                "--pause",
                "0ms",
                "--operation",
                "get-coins",
                "--operation",
                "get-fiat-currencies",
            ])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        code.ShouldBe(0, error.ToString());
        output.ToString().ShouldBe("\n0 deviations in 0 of 2 operations called; 3 credits\n");
        error.ToString().ShouldContain("[1/2] get-fiat-currencies  200  1 credits  ok");
    }

    [Theory]
    [InlineData("--base-url nowhere", "--base-url must be an address")]
    [InlineData("--base-url ftp://x", "--base-url must be an address")]
    [InlineData("--base-url http://me:word@x", "without user and password.")]
    [InlineData("--base-url http://x --pause 1", "--pause must be like 500ms or 2s, but is '1'.")]
    [InlineData("--base-url http://x --timeout 0s", "--timeout must be")]
    [InlineData("--base-url http://x --max-credits -1", "--max-credits must not be negative.")]
    [InlineData("--base-url http://x --param portfolioId", "--param must be like portfolioId=abc, but is 'portfolioId'.")]
    [InlineData("", "--base-url")]
    public void Command_WrongUse_IsAnsweredClearly(string line, string message) =>
        string.Join(
                '\n',
                ToolCommands
                    .Root()
                    .Parse(["verify", .. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)])
                    .Errors.Select(e => e.Message)
            )
            .ShouldContain(message);

    private static bool Stop(CancellationTokenSource stop)
    {
        stop.Cancel();
        return true;
    }
}

namespace CoinStats.MockServer.Tests.Verification;

public sealed class VerifyTests
{
    [Fact]
    public async Task OwnServer_NothingIsInvented()
    {
        await using var harness = await VerifyHarness.StartAsync(simulation: new() { Credits = new(1_000_000) });
        var run = await harness.RunAsync();
        run.Deviations.ShouldBeEmpty();
        run.Code.ShouldBe(0, run.Progress);
        run.Called.Count.ShouldBe(53);
        run.Report.GetProperty("notCalled").GetArrayLength().ShouldBe(0);
        run.Report.GetProperty("results").EnumerateArray().ShouldAllBe(r => r.GetProperty("status").GetInt32() == 200);
        run.Report.GetProperty("spent").GetInt64().ShouldBe(harness.Server.Simulation.CreditsOf(VerifyHarness.Key).UsedCredits);
        run.Progress.ShouldContain($"53 safe operations of {harness.Server.Coverage.Title} on {harness.Server.BaseAddress} will cost ");
    }

    [Fact]
    public async Task OwnServer_ShapedBySimulations_NothingIsInvented()
    {
        await using var harness = await VerifyHarness.StartAsync(simulation: new() { Paging = new(), Reflection = true });
        (await harness.RunAsync()).Deviations.ShouldBeEmpty();
    }

    [Fact]
    public async Task OwnServer_EveryDocumentedRefusal_IsNoDeviation()
    {
        foreach (var status in (int[])[400, 403, 404, 409])
        {
            await using var harness = await VerifyHarness.StartAsync();
            harness.Server.AddMappings(
                $$$"""{"request":{"urlPath":"/v1/coins"},"response":{"proxyBaseUrl":"{{{harness.Server.BaseAddress}}}","additionalProxyRequestHeaders":{"Prefer":"code={{{status}}}","X-Mock-Lane":"other" } } }"""
            );
            var run = await harness.RunAsync(o => o with { Operations = ["get-coins"] });
            run.Deviations.ShouldBeEmpty();
            run.Report.GetProperty("results")[0].GetProperty("status").GetInt32().ShouldBe(status, run.Output);
            run.Progress.ShouldContain("refused as documented, not verified");
        }
    }

    [Theory]
    [InlineData("""{"id":"a","price":"12"}""", "wrong-type $.price")]
    [InlineData("""{"id":1,"price":12}""", "wrong-type $.id")]
    [InlineData("""{"id":"a","price":12,"parent":[]}""", "wrong-type $.parent")]
    [InlineData("""{"id":"a"}""", "missing-member $.price")]
    [InlineData("""{"id":"a","price":1,"parent":{"id":"b"}}""", "missing-member $.parent.price")]
    [InlineData("""{"id":"a","price":1,"color":"red"}""", "unknown-member $.color")]
    [InlineData("""{"id":"a","price":1,"24h'x":0}""", "unknown-member $['24h\\'x']")]
    [InlineData("""{"id":"a","price":1,"kind":"stone"}""", "value $.kind")]
    [InlineData("""{"id":"a","price":1,"links":[{"rank":3},{"rank":9},{"rank":2.5},{"rank":10}]}""", "value $.links[1].rank")]
    [InlineData("""{"id":"a","price":1,"links":[{"url":"u"},{"uri":"u"}]}""", "unknown-member $.links[1].uri")]
    [InlineData("""{"id":"a","price":null}""", "unexpected-null $.price")]
    [InlineData("null", "unexpected-null $")]
    [InlineData("[]", "wrong-type $")]
    [InlineData("{\"id\":\"a\",\"price\":", "broken-json $")]
    [InlineData("", "broken-json $")]
    [InlineData("{\"id\":\"\\ud800\",\"price\":1}", "broken-json $")]
    [InlineData("<html>", "broken-json $")]
    public async Task PlantedBody_IsFound(string body, string expected)
    {
        await using var harness = await VerifyHarness.StartAsync(TinySpec.Json);
        harness.Server.When(TinyOperations.GetCoin).RespondBody(body, "application/json; charset=utf-8", 200);
        var run = await harness.RunAsync();
        run.Deviations.ShouldBe(["get-coin " + expected]);
        run.Code.ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"id":"a","price":1}""", "text/html", 200, "content-type $")]
    [InlineData("""{"id":"a","price":1}""", "application/json", 418, "undocumented-status $")]
    [InlineData("", "application/json", 500, "undocumented-status $")]
    [InlineData("""{"statusCode":"404","message":"no"}""", "application/json", 404, "wrong-type $.statusCode")]
    [InlineData("gone", "text/plain", 404, "content-type $|broken-json $")]
    [InlineData("""{"price":1}""", "text/html", 200, "content-type $|missing-member $.id")]
    public async Task PlantedHead_IsFound(string body, string type, int status, string expected)
    {
        await using var harness = await VerifyHarness.StartAsync(TinySpec.Json);
        harness.Server.When(TinyOperations.GetCoin).RespondBody(body, type, status);
        (await harness.RunAsync()).Deviations.ShouldBe(expected.Split('|').Select(e => "get-coin " + e));
    }

    [Theory]
    [InlineData(CoinStatsMockFault.ConnectionReset)]
    [InlineData(CoinStatsMockFault.EmptyReply)]
    [InlineData(CoinStatsMockFault.MalformedChunk)]
    [InlineData(CoinStatsMockFault.GarbageThenClose)]
    public async Task PlantedFault_IsFound(CoinStatsMockFault fault)
    {
        await using var harness = await VerifyHarness.StartAsync(TinySpec.Json);
        harness.Server.When(TinyOperations.GetCoin).RespondFault(fault);
        (await harness.RunAsync()).Deviations.ShouldBe(["get-coin no-answer $"]);
    }

    [Fact]
    public async Task NoAnswerInTime_IsFound()
    {
        await using var harness = await VerifyHarness.StartAsync(TinySpec.Json);
        harness.Server.When(TinyOperations.GetCoin).RespondFault(CoinStatsMockFault.NeverAnswers);
        var run = await harness.RunAsync(o => o with { Operations = ["get-coin"], Timeout = TimeSpan.FromMilliseconds(300) });
        run.Deviations.ShouldBe(["get-coin no-answer $"]);
        run.Output.ShouldContain("no answer within 0.3 s");
    }

    [Fact]
    public async Task ManyPlanted_EachIsFoundAndOthersAreNot()
    {
        await using var harness = await VerifyHarness.StartAsync();
        harness
            .Server.When(Real("get-market-cap", "/v1/markets"))
            .RespondJson(
                """{"marketCap":"4","volume":1,"btcDominance":1,"marketCapChange":1,"volumeChange":1,"btcDominanceChange":1,"extra":1}"""
            );
        harness
            .Server.When(Real("get-fiat-currencies", "/v1/fiats"))
            .RespondJson(
                """[{"name":"USD","rate":1,"symbol":"$","imageUrl":"u"},{"name":"EUR","symbol":"€","imageUrl":"u"},{"name":"CHF","symbol":"F","imageUrl":"u"}]"""
            );
        harness.Server.When(Real("get-exchanges", "/v1/exchange/support")).RespondBody("oops", "text/plain", 200);
        var run = await harness.RunAsync();
        run.Deviations.Order(StringComparer.Ordinal)
            .ShouldBe([
                "get-exchanges broken-json $",
                "get-exchanges content-type $",
                "get-fiat-currencies missing-member $[1].rate",
                "get-market-cap unknown-member $.extra",
                "get-market-cap wrong-type $.marketCap",
            ]);
        (await harness.RunAsync(o => o with { Format = "text" })).Output.ShouldContain(
            "  missing-member  $[1].rate  is required (and 1 more like it)\n"
        );
        (await harness.RunAsync(o => o with { Format = "markdown" })).Output.ShouldContain(
            "| `get-market-cap` | wrong-type | `$.marketCap` | must be a number, but is a string |\n"
        );
    }

    [Fact]
    public async Task DeepAndLongAnswers_AreRead()
    {
        await using var harness = await VerifyHarness.StartAsync(TinySpec.Json);
        harness.Server.When(TinyOperations.GetCoin).RespondBody(new string('[', 100_000), "application/json", 200);
        harness
            .Server.When(TinyOperations.ListCoins)
            .RespondBody($"[{string.Join(',', Enumerable.Repeat("""{"id":"a","bad\u001b[31m":1}""", 20_000))}]", "application/json", 200);
        var run = await harness.RunAsync(o => o with { Format = "text" });
        run.Code.ShouldBe(1);
        run.Output.ShouldContain("broken-json");
        run.Output.ShouldContain("(and 19999 more like it)");
        run.Output.ShouldNotContain("\u001b");
    }

    private static CoinStatsOperation Real(string id, string path) => new(id, "GET", path, [200]);
}

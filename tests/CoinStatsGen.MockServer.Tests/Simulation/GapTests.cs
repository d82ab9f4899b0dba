using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoinStats.MockServer.Tests.Simulation;

/// <summary>Successes with gaps: as many as asked for, the same for the same seed, always JSON, and at the root what they were.</summary>
public sealed class GapTests
{
    private const string Portfolio = "/v1/portfolio/coins";

    [Fact]
    public async Task Gaps_SameSeed_SameBytes()
    {
        var first = await BodiesAsync(seed: 7, Portfolio);
        (await BodiesAsync(seed: 7, Portfolio)).ShouldBe(first);
        (await BodiesAsync(seed: 8, Portfolio)).ShouldNotBe(first);
        first.Distinct().Count().ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Gaps_OtherCallsAndLanes_ChangeNothing()
    {
        var alone = await BodiesAsync(seed: 7, Portfolio);
        await using var client = new SimulatedClient(new() { Gaps = new(20) }, seed: 7);
        var between = new List<string>();
        foreach (var _ in alone)
        {
            await client.GetAsync("/v1/coins");
            await client.GetAsync(Portfolio, lane: "other");
            between.Add((await client.GetAsync(Portfolio)).Body);
        }

        between.ShouldBe(alone);
        (await client.GetAsync(Portfolio, lane: "third")).Body.ShouldNotBe(alone[0]);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(60)]
    public async Task Gaps_Percent_IsTheShareOfMembers(int percent)
    {
        const string Answer = """{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8,"i":9,"j":10}""";
        await using var client = Of(Answer, new(percent));
        int gone = 0,
            empty = 0;
        for (var i = 0; i < 500; i++)
        {
            var answer = (JsonObject)JsonNode.Parse((await client.GetAsync("/x")).Body)!;
            gone += 10 - answer.Count;
            empty += answer.Count(m => m.Value is null);
        }

        ((gone + empty) / 50.0).ShouldBe(percent, tolerance: 3);
        ((double)gone / (gone + empty)).ShouldBe(0.5, tolerance: 0.1);
    }

    [Theory]
    [InlineData("[1,2,3,4]", JsonValueKind.Array)]
    [InlineData("""{"list":[{"a":[1,[2]]}]}""", JsonValueKind.Object)]
    [InlineData("\"text\"", JsonValueKind.String)]
    [InlineData("5.50", JsonValueKind.Number)]
    public async Task Gaps_Everything_LeavesTheRoot(string answer, JsonValueKind kind)
    {
        await using var client = Of(answer, new(100) { EmptyForms = false });
        (await client.GetAsync("/x")).Json.ValueKind.ShouldBe(kind);
    }

    [Fact]
    public async Task Gaps_OfOneKind_MakeOnlyThat()
    {
        await using var missing = Of("""{"a":{"b":1},"c":[1,2]}""", new(100) { Nulls = false, EmptyForms = false });
        (await missing.GetAsync("/x")).Body.ShouldBe("{}");
        await using var nulls = Of("""{"a":{"b":1},"c":[1,2]}""", new(100) { Missing = false, EmptyForms = false });
        (await nulls.GetAsync("/x")).Body.ShouldBe("""{"a":null,"c":null}""");
        await using var elements = Of("[1,2]", new(100) { Missing = false, EmptyForms = false });
        (await elements.GetAsync("/x")).Body.ShouldBe("[null,null]");
        await using var empty = Of("""{"a":1}""", new(100) { Missing = false, Nulls = false });
        (await empty.GetAsync("/x")).Body.ShouldBe("""{"a":1}""", "the operation has no empty form");
    }

    [Fact]
    public async Task Gaps_EmptyForms_AreThoseOfTheOperation()
    {
        await using var client = new SimulatedClient(
            new()
            {
                Gaps = new(100) { Missing = false, Nulls = false },
            }
        );
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 100; i++)
        {
            seen.Add((await client.GetAsync(Portfolio)).Body);
        }

        seen.ShouldBe(["[]", "{}", """{"result":[]}""", """{"result":null}""", """{"data":[]}"""], ignoreOrder: true);
    }

    [Fact]
    public async Task Gaps_WhatIsLeft_KeepsItsText()
    {
        await using var client = Of("""{"a":1.50,"b":"ä <b>","c":1e400}""", new(1e-9));
        (await client.GetAsync("/x")).Body.ShouldBe("""{"a":1.50,"b":"ä <b>","c":1e400}""");
        await using var without = Of("""[1.50,"ä <b>",1e400]""", new(30) { Missing = false, EmptyForms = false });
        for (var i = 0; i < 30; i++)
        {
            (await without.GetAsync("/x")).Body.ShouldMatch("""^\[(1\.50|null),("ä <b>"|null),(1e400|null)\]$""");
        }
    }

    [Fact]
    public async Task Gaps_Errors_StayWhole()
    {
        await using var client = new SimulatedClient(new() { Gaps = new(100), Credits = new(0) });
        (await client.GetAsync("/v1/coins")).Json.GetProperty("statusCode").GetInt32().ShouldBe(406);
        (await client.GetAsync("/v1/coins", "test-429")).Json.GetProperty("statusCode").GetInt32().ShouldBe(429);
        (await client.GetAsync("/v1/coins?limit=x")).Json.GetProperty("statusCode").GetInt32().ShouldBe(400);
    }

    [Fact]
    public async Task Gaps_WithPagesAndReflection_AreMadeLast()
    {
        await using var client = new SimulatedClient(
            new()
            {
                Paging = new(50),
                Reflection = true,
                Gaps = new(10) { EmptyForms = false },
            }
        );
        foreach (var (_, path) in Spec.Gets())
        {
            var result = await client.GetAsync(path);
            result.Status.ShouldBe(200, path);
            Should.NotThrow(() => JsonDocument.Parse(result.Body), path);
        }

        var reasons = client.Server.Requests.Count;
        reasons.ShouldBeGreaterThan(40);
        var told = (await client.GetAsync("/__admin/requests?limit=1000"))
            .Json.GetProperty("requests")
            .EnumerateArray()
            .Count(r => r.GetProperty("mock").GetProperty("reason").GetString() == "gaps");
        told.ShouldBeGreaterThan(reasons / 2);
    }

    private static MockClient Of(string answer, GapSimulation gaps) =>
        new(
            new CoinStatsMockOptions
            {
                SpecJson = """
                {"openapi":"3.0.3","info":{"title":"t","version":"1"},"paths":{"/x":{"get":{"operationId":"x","responses":{"200":{"description":"ok",
                "content":{"application/json":{"example":ANSWER}}}}}}}}
                """.Replace("ANSWER", answer, StringComparison.Ordinal),
                Simulation = new() { Gaps = gaps },
            }
        );

    private static async Task<List<string>> BodiesAsync(int seed, string path)
    {
        await using var client = new SimulatedClient(new() { Gaps = new(20) }, seed);
        var bodies = new List<string>();
        for (var i = 0; i < 50; i++)
        {
            bodies.Add((await client.GetAsync(path)).Body);
        }

        return bodies;
    }
}

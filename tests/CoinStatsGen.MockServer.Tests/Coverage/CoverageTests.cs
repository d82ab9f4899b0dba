using System.Text.Json;

namespace CoinStats.MockServer.Tests.Coverage;

public sealed class CoverageTests
{
    [Fact]
    public async Task Coverage_CountsEveryWayToAStatus()
    {
        await using var client = new MockClient();
        client.Server.When(TinyOperations.ListCoins).WithQuery("limit", "1").Respond(503);
        (await client.GetAsync("/v1/coins?limit=1")).Status.ShouldBe(503);
        (await client.GetAsync("/v1/coins")).Status.ShouldBe(200);
        (await client.GetAsync("/coins")).Status.ShouldBe(200);
        (await client.GetAsync("/v1/coins", ("Prefer", "code=429"))).Status.ShouldBe(429);
        (await client.SendAsync("GET", "/v1/coins", body: null, [])).Status.ShouldBe(401);
        (await client.GetAsync("/v1/coins?limit=x")).Status.ShouldBe(400);
        (await client.GetAsync("/v1/nowhere")).Status.ShouldBe(404);

        var coverage = client.Server.Coverage;
        var coins = coverage.Operations.Single(o => o.Id == "list-coins");
        coins.Calls.ShouldBe(6);
        coins.Responses.ShouldBe([new(200, 2), new(400, 1), new(401, 1), new(429, 1), new(503, 1)]);
        coins.NeverMet.ShouldBeEmpty();
        coverage.Unmatched.ShouldBe(1);
        coverage.CoveredOperations.ShouldBe(1);
        coverage.CoveredResponses.ShouldBe(5);
        coverage.Responses.ShouldBe(20);
        coverage.Percent.ShouldBe(25);
        coverage.OnlyCalled().Percent.ShouldBe(100);
    }

    [Fact]
    public async Task Coverage_UndocumentedStatus_StandsApart()
    {
        await using var client = new MockClient();
        client.Server.When(TinyOperations.GetCoin).RespondBody("teapot", "text/plain", 418);
        await client.GetAsync("/v1/coins/x");
        var coin = client.Server.Coverage.Operations.Single(o => o.Id == "get-coin");
        coin.Undocumented.ShouldBe([new(418, 1)]);
        coin.NeverMet.ShouldBe([200, 400, 404]);
        client.Server.Coverage.CoveredResponses.ShouldBe(0);
        client.Server.Coverage.CoveredOperations.ShouldBe(1);
    }

    [Fact]
    public async Task Coverage_BrokenConnection_IsACallWithoutStatus()
    {
        await using var client = new MockClient();
        client.Server.When(TinyOperations.GetCoin).RespondFault(CoinStatsMockFault.ConnectionReset);
        await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync("/v1/coins/x"));
        var coin = client.Server.Coverage.Operations.Single(o => o.Id == "get-coin");
        coin.Calls.ShouldBe(1);
        coin.Responses.ShouldAllBe(r => r.Count == 0);
    }

    [Fact]
    public async Task Coverage_AllLanes_AndBeyondReset_AndWithoutJournal()
    {
        await using var client = new MockClient(new CoinStatsMockOptions { SpecJson = TinySpec.Json, JournalCapacity = 0 });
        await client.GetAsync("/v1/coins/x");
        await client.GetAsync("/v1/coins/x", (CoinStatsMockLane.HeaderName, "other"));
        client.Server.Reset();
        client.Server.Coverage.Operations.Single(o => o.Id == "get-coin").Calls.ShouldBe(2);
        (await client.SendAsync("DELETE", "/__admin/coverage", body: null, [])).Status.ShouldBe(200);
        client.Server.Coverage.CoveredOperations.ShouldBe(0);
    }

    [Fact]
    public async Task Admin_GivesWhatCodeGives_AndItReadsBack()
    {
        await using var client = new MockClient();
        await client.GetAsync("/v1/coins/x");
        var json = (await client.GetAsync("/__admin/coverage")).Body;
        json.ShouldBe(client.Server.Coverage.ToJson());
        var read = CoinStatsCoverage.Parse(json);
        read.ToJson().ShouldBe(json);
        var summary = JsonDocument.Parse(json).RootElement.GetProperty("summary");
        summary.GetProperty("responses").GetProperty("covered").GetInt32().ShouldBe(1);
        summary.GetProperty("percent").GetDouble().ShouldBe(5);
    }

    [Fact]
    public async Task Merge_SumsServers()
    {
        await using var one = new MockClient();
        await using var two = new MockClient();
        await one.GetAsync("/v1/coins/x");
        await two.GetAsync("/v1/coins/x");
        await two.GetAsync("/v1/coins/x", ("Prefer", "code=404"));
        var merged = CoinStatsCoverage.Merge([one.Server.Coverage, two.Server.Coverage]);
        merged.Servers.ShouldBe(2);
        merged.Operations.Count.ShouldBe(8);
        merged.Operations.Single(o => o.Id == "get-coin").Responses.ShouldBe([new(200, 2), new(400, 0), new(404, 1)]);
    }

    [Fact]
    public async Task Merge_DifferentDocuments_IsRefused()
    {
        await using var tiny = new MockClient();
        await using var real = new MockClient(new CoinStatsMockOptions());
        Should
            .Throw<CoinStatsMockException>(() => CoinStatsCoverage.Merge([tiny.Server.Coverage, real.Server.Coverage]))
            .Message.ShouldContain("Tiny 1 and ");
        Should.Throw<CoinStatsMockException>(() => CoinStatsCoverage.Merge([]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"document":{"title":1,"version":"1"},"servers":1,"operations":[],"unmatched":0}""")]
    [InlineData("""{"document":{"title":"t","version":"1"},"servers":1,"operations":[1],"unmatched":0}""")]
    [InlineData("""{"document":{"title":"t","version":"1"},"servers":1,"operations":[],"unmatched":-1}""")]
    [InlineData("""{"document":{"title":"t","version":"1"},"servers":1.5,"operations":[],"unmatched":1}""")]
    public void Parse_WhatIsNone_IsRefused(string json) =>
        Should.Throw<CoinStatsMockException>(() => CoinStatsCoverage.Parse(json)).Message.ShouldStartWith("This is not coverage");

    [Fact]
    public async Task ParallelRequests_AreAllCounted()
    {
        await using var client = new MockClient();
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => client.GetAsync("/v1/coins/x"))));
        client.Server.Coverage.Operations.Single(o => o.Id == "get-coin").Responses[0].ShouldBe(new StatusCoverage(200, 200));
    }
}

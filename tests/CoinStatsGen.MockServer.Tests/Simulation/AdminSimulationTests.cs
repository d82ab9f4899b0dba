using System.Text.Json.Nodes;

namespace CoinStats.MockServer.Tests.Simulation;

public sealed class AdminSimulationTests
{
    private const string Everything = """
        {
          "latency": { "milliseconds": 50, "jitterMilliseconds": 10 },
          "rateLimit": { "requestsPerSecond": 2.5, "burst": 4, "retryAfter": false },
          "credits": { "total": 20000, "emptyStatus": 402, "subscription": "PRO" },
          "sync": { "milliseconds": 1500 },
          "paging": { "rows": 70 },
          "reflect": true,
          "chaos": { "percent": 5, "errors": true, "resets": false, "slow": true, "slowMilliseconds": 250 },
          "gaps": { "percent": 20, "missing": true, "nulls": false, "emptyForms": true }
        }
        """;

    [Fact]
    public async Task Get_NothingSimulated_IsAllNull()
    {
        await using var client = new SimulatedClient(new());
        var settings = JsonNode.Parse((await client.GetAsync("/__admin/simulations")).Body)!;
        JsonNode
            .DeepEquals(
                settings,
                JsonNode.Parse(
                    """{"latency":null,"rateLimit":null,"credits":null,"sync":null,"paging":null,"reflect":false,"chaos":null,"gaps":null}"""
                )
            )
            .ShouldBeTrue();
    }

    [Fact]
    public async Task Put_EverySetting_IsGivenBackAndHolds()
    {
        await using var client = new SimulatedClient(new());
        var put = await client.SendAsync("PUT", "/__admin/simulations", body: Everything);
        put.Status.ShouldBe(200, put.Body);
        JsonNode.DeepEquals(JsonNode.Parse(put.Body), JsonNode.Parse(Everything)).ShouldBeTrue(put.Body);
        (await client.GetAsync("/__admin/simulations")).Body.ShouldBe(put.Body);
        client.Server.Simulation.Options.ShouldBe(
            new CoinStatsMockSimulationOptions
            {
                Latency = new(TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(10)),
                RateLimit = new(2.5) { Burst = 4, SendsRetryAfter = false },
                Credits = new(20_000) { EmptyStatus = 402, Subscription = "PRO" },
                Sync = new(TimeSpan.FromMilliseconds(1500)),
                Paging = new(70),
                Reflection = true,
                Chaos = new(5) { Resets = false, SlowDelay = TimeSpan.FromMilliseconds(250) },
                Gaps = new(20) { Nulls = false },
            }
        );
    }

    [Fact]
    public async Task Put_WhatIsLeftOut_IsOffOrDefault()
    {
        await using var client = new SimulatedClient(new() { Reflection = true, Paging = new() });
        await client.SendAsync("PUT", "/__admin/simulations", body: """{"rateLimit":{"requestsPerSecond":2},"sync":{},"credits":null}""");
        client.Server.Simulation.Options.ShouldBe(new CoinStatsMockSimulationOptions { RateLimit = new(2), Sync = new() });
    }

    [Theory]
    [InlineData("""{"latencey":{}}""", "/latencey")]
    [InlineData("""{"latency":{"milliseconds":"50"}}""", "/latency/milliseconds")]
    [InlineData("""{"latency":{"milliseconds":-5}}""", "/latency")]
    [InlineData("""{"latency":{"milliseconds":5,"jitterMilliseconds":6}}""", "/latency")]
    [InlineData("""{"latency":5}""", "/latency")]
    [InlineData("""{"rateLimit":{}}""", "/rateLimit/requestsPerSecond")]
    [InlineData("""{"rateLimit":{"requestsPerSecond":0}}""", "/rateLimit")]
    [InlineData("""{"rateLimit":{"requestsPerSecond":2,"burst":0.5}}""", "/rateLimit/burst")]
    [InlineData("""{"credits":{"total":-1}}""", "/credits")]
    [InlineData("""{"credits":{"total":1e300}}""", "/credits/total")]
    [InlineData("""{"credits":{"total":1,"emptyStatus":200}}""", "/credits")]
    [InlineData("""{"paging":{"rows":1.5}}""", "/paging/rows")]
    [InlineData("""{"paging":{"rows":99999999}}""", "/paging")]
    [InlineData("""{"reflect":"maybe"}""", "/reflect")]
    [InlineData("""{"chaos":{"percent":101}}""", "/chaos")]
    [InlineData("""{"chaos":{"percent":1,"errors":false,"resets":false,"slow":false}}""", "/chaos")]
    [InlineData("""{"gaps":{}}""", "/gaps/percent")]
    [InlineData("""{"gaps":{"percent":-1}}""", "/gaps")]
    [InlineData("""{"gaps":{"percent":1,"missing":false,"nulls":false,"emptyForms":false}}""", "/gaps")]
    [InlineData("""{"gaps":{"percent":1,"holes":true}}""", "/gaps/holes")]
    [InlineData("""{"sync":{"milliseconds":1e11}}""", "/sync")]
    public async Task Put_WhatCannotBe_IsRefusedWithItsPlace(string json, string pointer)
    {
        await using var client = new SimulatedClient(new());
        var refused = await client.SendAsync("PUT", "/__admin/simulations", body: json);
        refused.Status.ShouldBe(422, refused.Body);
        refused.Json.GetProperty("errors")[0].GetProperty("source").GetProperty("pointer").GetString().ShouldBe(pointer);
        client.Server.Simulation.Options.IsOff.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("null")]
    public async Task Put_WhatIsNoObject_IsRefused(string json)
    {
        await using var client = new SimulatedClient(new());
        (await client.SendAsync("PUT", "/__admin/simulations", body: json)).Status.ShouldBe(422);
    }

    [Fact]
    public async Task EachLane_HasItsOwnSettings()
    {
        await using var client = new SimulatedClient(new() { Credits = new(10) });
        await client.SendAsync("PUT", "/__admin/simulations", lane: "a", body: """{"rateLimit":{"requestsPerSecond":1}}""");
        client.Server.Lane("a").Simulation.Options.ShouldBe(new CoinStatsMockSimulationOptions { RateLimit = new(1) });
        client.Server.Simulation.Options.ShouldBe(new CoinStatsMockSimulationOptions { Credits = new(10) });
        await client.SendAsync("POST", "/__admin/reset", lane: "a");
        client.Server.Lane("a").Simulation.Options.ShouldBe(new CoinStatsMockSimulationOptions { Credits = new(10) });
    }

    [Fact]
    public async Task StateAndReset_TellAndForgetWhatWasDone()
    {
        await using var client = new SimulatedClient(
            new()
            {
                Credits = new(10_000),
                Sync = new(),
                RateLimit = new(2) { Burst = 2 },
            }
        );
        await client.SendAsync("PATCH", "/v1/exchange/sync?portfolioId=p");
        await client.GetAsync("/v1/fiats");
        var state = (await client.GetAsync("/__admin/simulations/state")).Json;
        var sync = state.GetProperty("sync").EnumerateArray().Single(s => s.GetProperty("key").GetString() == "p");
        sync.GetProperty("operation").GetString().ShouldBe("exchange-sync-status");
        sync.GetProperty("state").GetString().ShouldBe("syncing");
        sync.GetProperty("readyAt").GetString().ShouldBe("2026-11-01T12:00:02.000Z");
        state.GetProperty("credits")[0].GetProperty("used").GetInt64().ShouldBe(21);
        (await client.GetAsync("/v1/fiats")).Status.ShouldBe(429);

        (await client.SendAsync("POST", "/__admin/simulations/reset")).Status.ShouldBe(200);
        var empty = (await client.GetAsync("/__admin/simulations/state")).Json;
        empty.GetProperty("sync").GetArrayLength().ShouldBe(0);
        empty.GetProperty("credits").GetArrayLength().ShouldBe(0);
        (await client.GetAsync("/v1/fiats")).Status.ShouldBe(200);
        client.Server.Simulation.Options.Credits.ShouldNotBeNull();
    }

    [Fact]
    public async Task StubsPreferAndTestKeys_ComeFirst()
    {
        await using var client = new SimulatedClient(new() { Credits = new(0), Chaos = new(100) });
        client.Server.AddMappings("""{"request":{"urlPath":"/v1/fiats"},"response":{"status":200,"body":"stub"}}""");
        (await client.GetAsync("/v1/fiats")).Body.ShouldBe("stub");
        (await client.GetAsync("/v1/coins", "test-401")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Journal_SaysWhichSimulationAnswered()
    {
        await using var client = new SimulatedClient(new() { Credits = new(2) });
        await client.GetAsync("/v1/coins");
        await client.GetAsync("/v1/coins");
        await client.GetAsync("/v1/usage/credits");
        var reasons = (await client.GetAsync("/__admin/requests"))
            .Json.GetProperty("requests")
            .EnumerateArray()
            .Select(r => r.GetProperty("mock").GetProperty("reason").GetString());
        reasons.ShouldBe(["simulated", "no-credits", "example"]);
    }

    [Fact]
    public void Options_OutOfRange_AreRefusedWithTheirName()
    {
        Should
            .Throw<CoinStatsMockException>(() =>
                CoinStatsMockServer.CreateSocketFree(new() { Simulation = new() { RateLimit = new(double.NaN) } })
            )
            .Message.ShouldStartWith("Simulation.RateLimit: the requests per second must be");
    }
}

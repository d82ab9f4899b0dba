namespace CoinStats.MockServer.Tests.Stubs;

public sealed class FluentStubTests
{
    [Fact]
    public async Task Respond_Status_AnswersTheDocumentedExampleWithThePath()
    {
        await using var client = new MockClient();
        client.Server.When(TinyOperations.GetCoin).Respond(404);
        (await client.GetAsync("/v1/coins/doge?x=1")).Body.ShouldBe(
            """{"statusCode":404,"message":"Coin not found","requestId":"r-1","path":"/v1/coins/doge"}"""
        );
    }

    [Fact]
    public async Task Respond_Message_ReplacesTheDocumentedOne()
    {
        await using var client = new MockClient();
        client
            .Server.When(TinyOperations.GetWallet)
            .WithQuery("blockchain", "atlantis")
            .Respond(400, message: "Unknown blockchain 'atlantis' {{x}}");
        var result = await client.GetAsync("/v1/wallet?address=a&blockchain=atlantis");
        result.Status.ShouldBe(400);
        result.Message.ShouldBe("Unknown blockchain 'atlantis' {{x}}");
        result.Json.GetProperty("path").GetString().ShouldBe("/v1/wallet");
        (await client.GetAsync("/v1/wallet?address=a&blockchain=ethereum")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Respond_UndocumentedStatus_AnswersTheEnvelope()
    {
        await using var client = new MockClient();
        client.Server.When(TinyOperations.ListCoins).Respond(418);
        (await client.GetAsync("/v1/coins")).Json.GetProperty("statusCode").GetInt32().ShouldBe(418);
    }

    [Fact]
    public async Task Respond_RetryAfterAndTimes_ThenTheDocumentAnswers()
    {
        await using var client = new MockClient();
        var stub = client.Server.When(TinyOperations.ListCoins).Respond(429, retryAfter: TimeSpan.FromSeconds(1)).Times(2);
        for (var i = 0; i < 2; i++)
        {
            var result = await client.GetAsync("/v1/coins");
            result.Status.ShouldBe(429);
            result.Headers["Retry-After"].ShouldBe("1");
        }

        (await client.GetAsync("/v1/coins")).Status.ShouldBe(200);
        stub.Hits.ShouldBe(2);
        client.Server.Received(TinyOperations.ListCoins).Times(3);
    }

    [Fact]
    public async Task RespondJson_WithQueryPresent_AnswersIt()
    {
        await using var client = new MockClient();
        client.Server.When(TinyOperations.GetWallet).WithQuery("wallets").RespondJson("""[{"a":1.50}]""");
        (await client.GetAsync("/v1/wallet?wallets=a")).Body.ShouldBe("""[{"a":1.50}]""");
        (await client.GetAsync("/v1/wallet?address=a&blockchain=b")).Body.ShouldBe("[]");
        Should.Throw<CoinStatsMockException>(() => client.Server.When(TinyOperations.GetWallet).RespondJson("{"));
    }

    [Fact]
    public async Task RespondSequence_EachOnce_TheLastStays()
    {
        await using var client = new MockClient();
        client.Server.When(TinyOperations.ListCoins).RespondSequence(429, 503, 200);
        List<int> statuses = [];
        for (var i = 0; i < 4; i++)
        {
            statuses.Add((await client.GetAsync("/v1/coins")).Status);
        }

        statuses.ShouldBe([429, 503, 200, 200]);
    }

    [Fact]
    public async Task Then_ChainsAnswers()
    {
        await using var client = new MockClient();
        client.Server.When(TinyOperations.ListCoins).Respond(429).Times(2).Then.RespondExample("credits", 429).Then.RespondExample();
        List<string> bodies = [];
        for (var i = 0; i < 4; i++)
        {
            bodies.Add((await client.GetAsync("/v1/coins")).Body);
        }

        bodies[1].ShouldContain("Rate limit exceeded");
        bodies[2].ShouldContain("No credits left");
        bodies[3].ShouldStartWith("""[{"id":"bitcoin",""");
    }

    [Fact]
    public async Task RespondSequence_ParallelRequests_TakeEachStepOnce()
    {
        await using var client = new MockClient();
        client.Server.When(TinyOperations.ListCoins).Respond(429).Times(20).Then.Respond(503).Times(10).Then.RespondExample();
        var statuses = await Task.WhenAll(
            Enumerable.Range(0, 60).Select(_ => Task.Run(async () => (await client.GetAsync("/v1/coins")).Status))
        );
        statuses.Count(s => s == 429).ShouldBe(20);
        statuses.Count(s => s == 503).ShouldBe(10);
        statuses.Count(s => s == 200).ShouldBe(30);
    }

    [Fact]
    public async Task InScenario_LeadsFromStateToState()
    {
        await using var client = new MockClient();
        client.Server.When(TinyOperations.GetWallet).InScenario("sync", "Started", "Synced").Respond(400);
        client.Server.When(TinyOperations.GetWallet).InScenario("sync", "Synced").RespondJson("[1]");
        (await client.GetAsync("/v1/wallet?wallets=a")).Status.ShouldBe(400);
        (await client.GetAsync("/v1/wallet?wallets=a")).Body.ShouldBe("[1]");
    }

    [Fact]
    public async Task WithPathHeaderBodyAndWhere_Narrow()
    {
        await using var client = new MockClient();
        client.Server.When(TinyOperations.GetCoin).WithPath("coinId", "a b").RespondJson("1");
        client.Server.When(TinyOperations.GetCoin).WithHeader("X-Trace", "t").RespondJson("2");
        client.Server.When(TinyOperations.GetCoin).Where(r => r.Query("q") == "3").RespondJson("3");
        client.Server.When(TinyOperations.AddCoin).WithJsonBody("""{"b":1,"a":[2]}""").RespondJson("4");
        client.Server.When(TinyOperations.AddCoin).WithJsonPath("$.amounts[?(@ > 5)]").RespondJson("5");
        (await client.GetAsync("/v1/coins/a%20b")).Body.ShouldBe("1");
        (await client.GetAsync("/v1/coins/x", ("x-trace", "t"))).Body.ShouldBe("2");
        (await client.GetAsync("/v1/coins/x?q=3")).Body.ShouldBe("3");
        (await client.PostAsync("/v1/coins", """{ "a": [2.0], "b": 1 }""")).Body.ShouldBe("4");
        (await client.PostAsync("/v1/coins", """{"amounts":[1,6]}""")).Body.ShouldBe("5");
    }

    [Fact]
    public async Task Stubs_NewestWinsUnlessPriority_RemoveAndReset()
    {
        await using var client = new MockClient();
        client.Server.When(TinyOperations.ListCoins).WithPriority(1).RespondJson("1");
        var second = client.Server.When(TinyOperations.ListCoins).RespondJson("2");
        (await client.GetAsync("/v1/coins")).Body.ShouldBe("1");
        client.Server.When(TinyOperations.ListCoins).WithPriority(1).RespondJson("3");
        (await client.GetAsync("/v1/coins")).Body.ShouldBe("3");
        second.Remove();
        client.Server.Reset();
        (await client.GetAsync("/v1/coins")).Body.ShouldStartWith("[{");
        client.Server.Received().Times(1);
    }

    [Fact]
    public async Task Lanes_ShareNothing()
    {
        await using var client = new MockClient();
        var lane = client.Server.Lane("a");
        lane.When(TinyOperations.ListCoins).RespondJson("1");
        (await client.GetAsync("/v1/coins", ("X-Mock-Lane", "a"))).Body.ShouldBe("1");
        (await client.GetAsync("/v1/coins")).Body.ShouldStartWith("[{");
        (await client.GetAsync("/v1/coins", ("X-Mock-Lane", "b"))).Body.ShouldStartWith("[{");
        lane.Received(TinyOperations.ListCoins).Once();
        client.Server.Received(TinyOperations.ListCoins).Once();
        using var http = new HttpClient(lane.CreateHandler()) { BaseAddress = client.Server.BaseAddress };
        (await http.GetStringAsync("/v1/coins")).ShouldBe("1");
        lane.Reset();
        lane.Received().Never();
        client.Server.Received().Times(1);
    }

    [Fact]
    public async Task Lanes_TooMany_AreRefused()
    {
        await using var client = new MockClient();
        for (var i = 0; i < 1000; i++)
        {
            client.Server.Lane($"l{i}");
        }

        Should.Throw<CoinStatsMockException>(() => client.Server.Lane("one more"));
        (await client.GetAsync("/v1/coins", ("X-Mock-Lane", "another"))).Status.ShouldBe(400);
        client.Server.Reset();
        (await client.GetAsync("/v1/coins", ("X-Mock-Lane", "another"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task When_UnknownOperation_SaysSo()
    {
        await using var client = new MockClient();
        Should
            .Throw<CoinStatsMockException>(() => client.Server.When(TinyOperations.Unknown))
            .Message.ShouldBe("The served document has no operation 'no-such' (GET /v1/nope).");
        Should
            .Throw<CoinStatsMockException>(() => client.Server.When(TinyOperations.ListCoins).RespondExample("nope", 429))
            .Message.ShouldBe("Status 429 of list-coins has no example 'nope'; it has rate, credits.");
    }

    [Fact]
    public async Task When_PathWithParameter_LeavesMoreExactPathsAlone()
    {
        await using var client = new MockClient();
        client.Server.When(TinyOperations.GetCoin).Respond(404);
        (await client.GetAsync("/v1/coins/charts?period=1d")).Body.ShouldBe("\"charts\"");
        (await client.GetAsync("/v1/coins/chart")).Status.ShouldBe(404);
        client.Server.Received(TinyOperations.GetCoin).Once();
    }

    [Fact]
    public async Task When_PathWithoutVersion_IsTheSameOperationUnlessStrict()
    {
        await using var client = new MockClient();
        client.Server.When(TinyOperations.ListCoins).WithQuery("limit", "5").Respond(503);
        client.Server.When(TinyOperations.GetCoin).WithPath("coinId", "bitcoin").Respond(404);
        (await client.GetAsync("/coins?limit=5")).Status.ShouldBe(503);
        (await client.GetAsync("/v1/coins?limit=5")).Status.ShouldBe(503);
        (await client.GetAsync("/coins/bitcoin")).Status.ShouldBe(404);
        (await client.GetAsync("/v1/coins/bitcoin")).Status.ShouldBe(404);
        (await client.GetAsync("/coins/ethereum")).Status.ShouldBe(200);
        (await client.GetAsync("/coins/charts?period=1d")).Body.ShouldBe("\"charts\"");
        client.Server.Received(TinyOperations.GetCoin).Times(3);
        client.Server.Received(TinyOperations.ListCoins).Times(2);

        await using var strict = new MockClient(new CoinStatsMockOptions { SpecJson = TinySpec.Json, Strict = true });
        strict.Server.When(TinyOperations.GetCoin).Respond(503);
        (await strict.GetAsync("/coins/bitcoin")).Status.ShouldBe(404);
        (await strict.GetAsync("/v1/coins/bitcoin")).Status.ShouldBe(503);
    }

    [Fact]
    public async Task When_WhatCannotBeMatched_SaysSoAtOnce()
    {
        await using var client = new MockClient();
        Should
            .Throw<CoinStatsMockException>(() => client.Server.When(TinyOperations.AddCoin).WithJsonBody("{"))
            .Message.ShouldStartWith("The body to compare with is not JSON: ");
        Should
            .Throw<CoinStatsMockException>(() => client.Server.When(TinyOperations.AddCoin).WithJsonPath("$["))
            .Message.ShouldStartWith("'$[' is no JSON path: ");
        Should
            .Throw<CoinStatsMockException>(() => client.Server.When(TinyOperations.AddCoin).RespondWireMock("""{"headers":[]}"""))
            .Message.ShouldBe("The response cannot be taken: /response/headers: headers must be an object, but is a list");
        Should
            .Throw<CoinStatsMockException>(() => client.Server.When(TinyOperations.AddCoin).RespondWireMock("["))
            .Message.ShouldStartWith("The response cannot be taken: ");
    }

    [Fact]
    public async Task When_SameNameTwice_TheLastWordCounts()
    {
        await using var client = new MockClient();
        client.Server.When(TinyOperations.ListCoins).WithQuery("limit", "4").WithQuery("limit", "5").Respond(503);
        (await client.GetAsync("/v1/coins?limit=4")).Status.ShouldBe(200);
        (await client.GetAsync("/v1/coins?limit=5")).Status.ShouldBe(503);
    }
}

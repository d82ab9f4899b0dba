namespace CoinStats.MockServer.Tests.Stubs;

/// <summary>What a test asks of the journal.</summary>
public sealed class ReceivedTests
{
    [Fact]
    public async Task Received_WrongCount_ShowsTheNearestAsADiff()
    {
        await using var client = new MockClient();
        await client.GetAsync("/v1/coins?sort=asc");
        await client.GetAsync("/v1/coins?sort=up&ids=a");
        var problem = Should.Throw<CoinStatsVerificationException>(() =>
            client.Server.Received(TinyOperations.ListCoins).WithQuery("sort", "desc").Once()
        );
        problem.Message.ShouldBe(
            """
            Expected 1 request to list-coins (GET /v1/coins), but received 0.
                query sort = desc

            Nearest that do not fit (- expected, + received):
              GET /v1/coins?sort=asc → 200 (list-coins)
                - query sort: equalTo desc
                + query sort: asc
              GET /v1/coins?sort=up&ids=a → 400 (list-coins)
                - query sort: equalTo desc
                + query sort: up
            """.ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public async Task Received_Predicates_CountAndShow()
    {
        await using var client = new MockClient();
        await client.GetAsync("/v1/coins/a");
        await client.GetAsync("/coins/a");
        await client.PostAsync("/v1/coins", """{"id":"ab","amounts":[1]}""");
        client.Server.Received(TinyOperations.GetCoin).WithPath("coinId", "a").Times(2);
        client.Server.Received(TinyOperations.AddCoin).WithJsonBody("""{"amounts":[1],"id":"ab"}""").Once();
        client.Server.Received(TinyOperations.AddCoin).Where(r => r.Body.Contains("zz")).Never();
        client.Server.Received(TinyOperations.GetCoin).AtLeast(1);
        client.Server.Received(TinyOperations.GetCoin).AtMost(2);
        client.Server.Received(TinyOperations.GetCoin).Requests[0].ResponseStatus.ShouldBe(200);
        Should
            .Throw<CoinStatsVerificationException>(() =>
                client.Server.Received(TinyOperations.AddCoin).Where(r => r.Body.Contains("zz")).AtLeast(1)
            )
            .Message.ShouldContain("where r => r.Body.Contains(\"zz\")");
    }

    [Fact]
    public async Task Received_NothingAtAll_SaysSo()
    {
        await using var client = new MockClient();
        Should
            .Throw<CoinStatsVerificationException>(() => client.Server.Received(TinyOperations.ListCoins).AtLeast(1))
            .Message.ShouldEndWith("No request was received at all.");
    }

    [Fact]
    public async Task Journal_IsARing()
    {
        await using var client = new MockClient(new CoinStatsMockOptions { SpecJson = TinySpec.Json, JournalCapacity = 3 });
        for (var i = 0; i < 5; i++)
        {
            await client.GetAsync($"/v1/coins/c{i}");
        }

        client.Server.Requests.Select(r => r.Path).ShouldBe(["/v1/coins/c2", "/v1/coins/c3", "/v1/coins/c4"]);
        Should
            .Throw<CoinStatsVerificationException>(() => client.Server.Received(TinyOperations.GetCoin).Times(5))
            .Message.ShouldContain("The journal keeps 3 requests and saw 5");
    }

    [Fact]
    public async Task Never_JournalHasForgotten_CannotKnow()
    {
        await using var client = new MockClient(new CoinStatsMockOptions { SpecJson = TinySpec.Json, JournalCapacity = 3 });
        await client.GetAsync("/v1/coins/bitcoin");
        for (var i = 0; i < 3; i++)
        {
            await client.GetAsync("/v1/coins");
        }

        Should
            .Throw<CoinStatsVerificationException>(() => client.Server.Received(TinyOperations.GetCoin).Never())
            .Message.ShouldStartWith("Cannot know");
        Should
            .Throw<CoinStatsVerificationException>(() => client.Server.Received(TinyOperations.ListCoins).Times(2))
            .Message.ShouldStartWith("Expected 2 requests");
        client.Server.Received(TinyOperations.ListCoins).AtLeast(3);
        client.Server.Reset();
        client.Server.Received(TinyOperations.GetCoin).Never();
    }
}

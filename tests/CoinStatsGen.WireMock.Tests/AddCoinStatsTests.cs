using CoinStats;
using CoinStats.MockServer;
using CoinStats.WireMock;
using CoinStatsGen.TestSupport;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace CoinStatsGen.WireMock.Tests;

public sealed class AddCoinStatsTests : IAsyncDisposable
{
    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly CoinStatsWireMock _coinStats;
    private readonly HttpClient _http;

    public AddCoinStatsTests()
    {
        _coinStats = _server.AddCoinStats();
        _http = _server.CreateClient();
        _http.DefaultRequestHeaders.Add("X-API-KEY", "any");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _coinStats.DisposeAsync();
        _server.Dispose();
    }

    [Fact]
    public async Task Call_OwnClient_GetsTheExample()
    {
        using var client = Client();

        (await client.MarketData.GetCoinsAsync()).Result.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Call_WithoutVersion_IsAnsweredAndLoggedAsTheOperation()
    {
        (await _http.GetAsync("/coins")).EnsureSuccessStatusCode();

        _server.LogEntries.Single().MappingTitle.ShouldBe(CoinStatsOperations.GetCoins.Id);
    }

    [Theory]
    [InlineData("GET", "/v1/nothing", 404)]
    [InlineData("DELETE", "/v1/coins", 405)]
    [InlineData("GET", "/v1/coins?limit=many", 400)]
    public async Task Call_OutsideTheDocument_IsRefusedAsByTheServer(string method, string target, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), target);
        using var answer = await _http.SendAsync(request);

        ((int)answer.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task Call_WhoseConnectionTheSimulationBreaks_GivesNoAnswer()
    {
        using var server = WireMockServer.Start();
        await using var coinStats = server.AddCoinStats(
            new CoinStatsMockOptions
            {
                Simulation = new()
                {
                    Chaos = new ChaosSimulation(100) { Errors = false, SlowAnswers = false },
                },
            }
        );
        using var http = server.CreateClient();
        http.DefaultRequestHeaders.Add("X-API-KEY", "any");

        var heard = "";
        try
        {
            heard = await http.GetStringAsync("/v1/coins");
        }
        catch (HttpRequestException)
        {
            // broken off, as it would be by the server
        }

        heard.ShouldBe("");
    }

    [Fact]
    public async Task WithDocumented_OfARequestToNoOperation_SaysSo()
    {
        _server.Given(Request.Create().WithPath("/other")).RespondWith(Response.Create().WithDocumented(_coinStats, 429));

        using var answer = await _http.GetAsync("/other");

        ((int)answer.StatusCode).ShouldBe(500);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("The document has no operation for GET /other");
    }

    [Fact]
    public async Task Given_OwnStub_StandsBeforeTheDocument()
    {
        _server
            .Given(Request.Create().ForOperation(CoinStatsOperations.GetCoins))
            .RespondWith(Response.Create().WithDocumented(_coinStats, 429));

        using var stubbed = await _http.GetAsync("/v1/coins");
        using var other = await _http.GetAsync("/v1/coins/bitcoin");

        ((int)stubbed.StatusCode).ShouldBe(429);
        (await stubbed.Content.ReadAsStringAsync()).ShouldContain("/v1/coins");
        ((int)other.StatusCode).ShouldBe(200);
        _coinStats.Coverage.Operations.Single(o => o.Id == "get-coins").Responses.Single(r => r.Count > 0).Status.ShouldBe(429);
    }

    [Fact]
    public async Task Given_OperationWithGap_LeavesFixedPathsAlone()
    {
        _server.Given(Request.Create().ForOperation(CoinStatsOperations.GetCoinById)).RespondWith(Response.Create().WithStatusCode(418));

        using var gap = await _http.GetAsync("/v1/coins/bitcoin");
        using var fixedPath = await _http.GetAsync("/v1/coins/charts?period=1m&coinIds=bitcoin");

        ((int)gap.StatusCode).ShouldBe(418);
        ((int)fixedPath.StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task Given_Scenario_LeadsFromOneStatusToTheNext()
    {
        _server
            .Given(Request.Create().ForOperation(CoinStatsOperations.GetCoins))
            .InScenario("busy")
            .WillSetStateTo("free")
            .RespondWith(Response.Create().WithDocumented(_coinStats, 503));
        _server
            .Given(Request.Create().ForOperation(CoinStatsOperations.GetCoins))
            .InScenario("busy")
            .WhenStateIs("free")
            .RespondWith(Response.Create().WithDocumented(_coinStats, 200));

        using var first = await _http.GetAsync("/v1/coins");
        using var second = await _http.GetAsync("/v1/coins");

        ((int)first.StatusCode, (int)second.StatusCode).ShouldBe((503, 200));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reset_AnyWay_FirstRequestIsAnswered(bool isOwn)
    {
        _server.Given(Request.Create().ForOperation(CoinStatsOperations.GetCoins)).RespondWith(Response.Create().WithStatusCode(418));
        if (isOwn)
        {
            _coinStats.Reset();
        }
        else
        {
            _server.Reset();
        }

        using var client = Client();
        (await client.MarketData.GetCoinsAsync()).Result.ShouldNotBeEmpty();
        _server.LogEntries.Single().MappingTitle.ShouldBe("get-coins");
        _server.FindLogEntries(CoinStatsOperations.GetCoins).Count.ShouldBe(1);
        _server.Mappings.Count.ShouldBe(_coinStats.Operations.Count + 1);
        _coinStats.Coverage.Operations.Single(o => o.Id == "get-coins").Calls.ShouldBe(1);
    }

    [Fact]
    public async Task DisposeAsync_Mappings_AreGoneForGood()
    {
        await _coinStats.DisposeAsync();
        using var answer = await _http.GetAsync("/v1/coins");

        ((int)answer.StatusCode).ShouldBe(404);
        _server.Mappings.ShouldBeEmpty();
    }

    [Fact]
    public void Mappings_Listing_TellsOperationPathAndStatuses()
    {
        var model = _server.MappingModels.Single(m => m.Title == "get-coin-by-id");

        System.Text.Json.JsonSerializer.Serialize(model.Request!.Path).ShouldContain("/v1/coins/{coinId}");
        model.Description!.ShouldContain("200, ");
        model.Priority.ShouldBe(CoinStatsWireMock.Priority);
    }

    [Fact]
    public async Task AddCoinStats_Twice_GuidsAreStable()
    {
        using var other = WireMockServer.Start();
        await using var again = other.AddCoinStats();

        other.Mappings.Select(m => m.Guid).Order().ShouldBe(_server.Mappings.Select(m => m.Guid).Order());
        other.Mappings.Select(m => m.Guid).ShouldBeUnique();
    }

    [Fact]
    public async Task Simulation_SwitchedOn_LimitsTheRate()
    {
        using var server = WireMockServer.Start();
        await using var coinStats = server.AddCoinStats(new CoinStatsMockOptions { TimeProvider = new ManualTimeProvider() });
        coinStats.Simulation.Options = new CoinStatsMockSimulationOptions { RateLimit = new RateLimitSimulation(1) };
        using var http = server.CreateClient();
        http.DefaultRequestHeaders.Add("X-API-KEY", "any");
        (await http.GetAsync("/v1/coins")).EnsureSuccessStatusCode();
        using var second = await http.GetAsync("/v1/coins");

        ((int)second.StatusCode).ShouldBe(429);
    }

    [Fact]
    public void WithDocumented_UnknownStatus_SaysWhichThereAre() =>
        Should
            .Throw<CoinStatsMockException>(() => Response.Create().WithDocumented(_coinStats, CoinStatsOperations.GetCoins, 418))
            .Message.ShouldContain("it documents 200");

    [Fact]
    public void ForOperation_UnknownOperation_IsRefused() =>
        Should
            .Throw<CoinStatsMockException>(() => Request.Create().ForOperation(new CoinStatsOperation("no-such", "GET", "/v1/no", [200])))
            .Message.ShouldContain("no-such");

    [Fact]
    public async Task FindNearMisses_RequestOfAnotherMethod_NamesTheOperation()
    {
        _server
            .Given(Request.Create().ForOperation(CoinStatsOperations.GetCoins).WithParam("limit", "3"))
            .WithTitle("own")
            .RespondWith(Response.Create().WithStatusCode(418));
        (await _http.GetAsync("/v1/coins?limit=4")).EnsureSuccessStatusCode();

        _server.LogEntries.Single().PartialMappingTitle.ShouldBe("get-coins");
    }

    private CoinStatsClient Client() => new(new CoinStatsClientOptions { ApiKey = "any", BaseAddress = new Uri(_server.Url! + "/") });
}

namespace CoinStats.MockServer.Tests.Responses;

/// <summary>Answers as the service was seen to give them, asked for by name.</summary>
public sealed class ObservedAnswerTests
{
    private const string Document = """
        {"openapi":"3.0.3","info":{"title":"t","version":"1"},"paths":{"/rows":{"get":{"operationId":"rows",
        "x-empty-forms":[[],{},{"result":null},{"data":[],"meta":{}},{"a b":0},{"ab":1},null],
        "responses":{
          "200":{"description":"ok","content":{"application/json":{"example":{"result":[1]},"x-observed":{"bare":[1],"null-row":{"result":[null]}}}}},
          "429":{"description":"slow","content":{"application/json":{"example":{"statusCode":429},"x-observed":{"older":{"error":"slow"}}}}}
        }}}}}
        """;

    [Theory]
    [InlineData("example=bare", "[1]")]
    [InlineData("example=null-row", """{"result":[null]}""")]
    [InlineData("code=429, example=older", """{"error":"slow"}""")]
    [InlineData("example=empty-array", "[]")]
    [InlineData("example=empty-object", "{}")]
    [InlineData("example=empty-result-null", """{"result":null}""")]
    [InlineData("example=empty-data-array-meta-object", """{"data":[],"meta":{}}""")]
    [InlineData("example=empty-ab-number", """{"a b":0}""")]
    [InlineData("example=empty-null", "null")]
    [InlineData("code=200", """{"result":[1]}""")]
    public async Task Prefer_NameOfAnObservedAnswer_GivesIt(string prefer, string body)
    {
        await using var client = new MockClient(new CoinStatsMockOptions { SpecJson = Document });
        var result = await client.GetAsync("/rows", ("Prefer", prefer));
        result.Body.ShouldBe(body);
        result.Status.ShouldBe(prefer.Contains("429", StringComparison.Ordinal) ? 429 : 200);
    }

    [Fact]
    public async Task Prefer_UnknownName_ListsThemAll()
    {
        await using var client = new MockClient(new CoinStatsMockOptions { SpecJson = Document });
        (await client.GetAsync("/rows", ("Prefer", "example=nope"))).Message.ShouldEndWith(
            "status 200 of rows has bare, null-row, empty-array, empty-object, empty-result-null, empty-data-array-meta-object, "
                + "empty-ab-number, empty-null"
        );
    }

    [Fact]
    public async Task RespondExample_NameOfAnObservedAnswer_GivesIt()
    {
        await using var client = new MockClient(new CoinStatsMockOptions { SpecJson = Document });
        client.Server.When(new CoinStatsOperation("rows", "GET", "/rows", [200, 429])).RespondExample("empty-object");
        (await client.GetAsync("/rows")).Body.ShouldBe("{}");
    }

    [Fact]
    public async Task Page_ListsTheNames()
    {
        await using var client = new MockClient(new CoinStatsMockOptions { SpecJson = Document });
        var response = (await client.GetAsync("/__admin/ui/operations")).Json.GetProperty("operations")[0].GetProperty("responses")[1];
        response.GetProperty("examples").EnumerateArray().Select(e => e.GetString()).ShouldBe(["older"]);
        response.GetProperty("unnamed").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("/v1/coins", "few-members")]
    [InlineData("/v1/portfolio/coins", "account-in-euros")]
    [InlineData("/v1/portfolio/coins", "empty-result-null")]
    [InlineData("/v1/portfolio/transactions", "empty-data-array")]
    public async Task BundledDocument_ObservedAnswers_AreThere(string path, string name)
    {
        await using var client = new MockClient(new CoinStatsMockOptions());
        (await client.GetAsync(path, ("Prefer", $"example={name}"))).Status.ShouldBe(200);
    }
}

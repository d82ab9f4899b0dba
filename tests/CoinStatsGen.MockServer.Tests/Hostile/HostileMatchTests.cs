using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace CoinStats.MockServer.Tests.Hostile;

/// <summary>Stubs and bodies that would take minutes to match: each request has one budget, and others do not wait.</summary>
public sealed class HostileMatchTests
{
    private const string Beyond = "takes more than 500000 steps";

    public static TheoryData<string> Kinds => [.. Hostile.Keys];

    private static Dictionary<string, Func<(JsonArray Patterns, string Body)>> Hostile { get; } =
        new(StringComparer.Ordinal)
        {
            ["XPath through all for each"] = () =>
                (One("matchesXPath", "count(//a[count(//a[count(//a) > 1]) > 1]) > 1"), Flat("a", 2_000)),
            ["XPath of many parts"] = () => (One("matchesXPath", "//a"), Flat("a", 400_000)),
            ["JSON path of descents"] = () => (One("matchesJsonPath", "$" + Repeated("..*", 12)), NestedJson(60)),
            ["rules within rules"] = () => (One("matchesJsonSchema", Rules(9)), "{\"a\":1}"),
            ["items all unlike"] = () => (One("matchesJsonSchema", """{"type":"array","uniqueItems":true}"""), "[" + Numbers(20_000) + "]"),
            ["JSON in any order"] = () =>
                (
                    [new JsonObject { ["equalToJson"] = "[" + Numbers(4_000) + "]", ["ignoreArrayOrder"] = true }],
                    "[" + string.Join(',', Numbers(4_000).Split(',').Reverse()) + "]"
                ),
            ["expressions that go back"] = () => ([.. Enumerable.Range(0, 20).Select(i => (JsonNode)Slow(i))], new string('a', 60)),
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Match_BeyondTheBudget_IsPassedOver_AndTheJournalSaysWhy(string kind)
    {
        var (patterns, body) = Hostile[kind]();
        await using var client = Client(patterns);
        var answer = await client.SendAsync("POST", "/hostile", body, [], "text/plain");
        answer.Status.ShouldBe(404, kind);
        client.Server.Requests.Single().Warning.ShouldNotBeNull().ShouldContain(Beyond);
        var journal = await client.GetAsync("/__admin/requests");
        journal.Body.ShouldContain("\"WARNING\"");
    }

    [Fact]
    public async Task Match_NestedXml_DoesNotFit()
    {
        await using var client = Client(One("matchesXPath", "//a"));
        var body = new StringBuilder().Insert(0, "<a>", 100_000).Insert(300_000, "</a>", 100_000).ToString();
        (await client.SendAsync("POST", "/hostile", body, [], "text/plain")).Status.ShouldBe(404);
        (await client.SendAsync("POST", "/hostile", "<b><a/></b>", [], "text/plain")).Body.ShouldBe("matched");
    }

    [Fact]
    public async Task Match_OtherStubs_StillAnswer()
    {
        await using var client = Client(One("matchesJsonPath", "$" + Repeated("..*", 12)));
        client.Server.AddMappings("""{"request":{"urlPath":"/hostile"},"response":{"body":"another"},"priority":9}""");
        (await client.SendAsync("POST", "/hostile", NestedJson(60), [], "application/json")).Body.ShouldBe("another");
    }

    [Fact]
    public async Task Match_LongerThanAFirstTry_StillFits()
    {
        await using var client = Client(One("matchesXPath", "count(//a) = 30000"));
        (await client.SendAsync("POST", "/hostile", Flat("a", 30_000), [], "text/plain")).Body.ShouldBe("matched");
    }

    [Fact]
    public async Task Match_BesideFortyHostileRequests_DoesNotWaitForThem()
    {
        var (patterns, body) = Hostile["JSON path of descents"]();
        await using var client = Client(patterns);
        client.Server.AddMappings("""{"request":{"urlPath":"/plain"},"response":{"body":"plain"}}""");
        (await client.GetAsync("/plain")).Body.ShouldBe("plain");
        var hostile = Enumerable
            .Range(0, 40)
            .Select(_ => Task.Run(() => client.SendAsync("POST", "/hostile", body, [], "application/json")))
            .ToArray();
        await Task.WhenAny(hostile);
        (await client.GetAsync("/plain")).Body.ShouldBe("plain");
        hostile.Count(task => !task.IsCompleted).ShouldBeGreaterThan(20);
        (await Task.WhenAll(hostile)).ShouldAllBe(answer => answer.Status == 404);
    }

    private static MockClient Client(JsonArray patterns)
    {
        var client = new MockClient(new CoinStatsMockOptions { SpecJson = TinySpec.Json, MaxRequestBodyBytes = 16 * 1024 * 1024 });
        client.Server.AddMappings(
            new JsonObject
            {
                ["request"] = new JsonObject { ["urlPath"] = "/hostile", ["bodyPatterns"] = patterns },
                ["response"] = new JsonObject { ["body"] = "matched" },
            }.ToJsonString()
        );
        return client;
    }

    private static JsonArray One(string name, string value) => [new JsonObject { [name] = value }];

    // Looking ahead cannot be matched in linear time; each expression goes back over all ways to part the text.
    private static JsonObject Slow(int i) =>
        new() { ["matches"] = string.Create(CultureInfo.InvariantCulture, $"(a|aa|a{{{i + 3}}})+(?=b)b") };

    private static string Flat(string name, int count) => $"<r>{Repeated($"<{name}/>", count)}</r>";

    private static string Repeated(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    private static string Numbers(int count) => string.Join(',', Enumerable.Range(0, count));

    private static string NestedJson(int depth) => Repeated("""{"a":1,"b":""", depth) + "1" + new string('}', depth);

    // Each definition asks for the next one ten times.
    private static string Rules(int levels)
    {
        var definitions = new JsonObject();
        for (var level = 0; level <= levels; level++)
        {
            var next = string.Create(CultureInfo.InvariantCulture, $"#/definitions/l{level + 1}");
            definitions[string.Create(CultureInfo.InvariantCulture, $"l{level}")] =
                level == levels
                    ? new JsonObject { ["type"] = "object" }
                    : new JsonObject
                    {
                        ["allOf"] = new JsonArray([.. Enumerable.Range(0, 10).Select(_ => new JsonObject { ["$ref"] = next })]),
                    };
        }

        return new JsonObject { ["definitions"] = definitions, ["$ref"] = "#/definitions/l0" }.ToJsonString();
    }
}

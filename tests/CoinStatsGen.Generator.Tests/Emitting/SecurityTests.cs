using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Emitting;

/// <summary>What a call sends to prove who calls, by the schemes the document asks for.</summary>
public sealed class SecurityTests
{
    private const string Schemes = """
        "k": { "type": "apiKey", "in": "header", "name": "X-K" },
        "k2": { "type": "apiKey", "in": "header", "name": "X-K2" },
        "q": { "type": "apiKey", "in": "query", "name": "key" },
        "c": { "type": "apiKey", "in": "cookie", "name": "sid" },
        "b": { "type": "http", "scheme": "basic" },
        "t": { "type": "http", "scheme": "bearer" },
        "o": { "type": "oauth2", "flows": { "clientCredentials": { "tokenUrl": "https://x.test/t", "scopes": { "read": "r" } } } },
        "d": { "type": "http", "scheme": "DPoP" },
        "m": { "type": "mutualTLS" }
        """;

    private const string All = """ApiKey = "key", BearerToken = "token", UserName = "me", Password = "pass word" """;
    private const string Basic = "Authorization=Basic bWU6cGFzcyB3b3Jk";

    [Theory]
    [InlineData("""[{ "k": [] }]""", All, "/a X-K=key")]
    [InlineData("""[{ "q": [] }]""", All, "/a?key=key")]
    [InlineData("""[{ "c": [] }]""", All, "/a Cookie=sid=key")]
    [InlineData("""[{ "b": [] }]""", All, "/a " + Basic)]
    [InlineData("""[{ "t": [] }]""", All, "/a Authorization=Bearer token")]
    [InlineData("""[{ "o": ["read"] }]""", All, "/a Authorization=Bearer token")]
    [InlineData("""[{ "d": [] }]""", All, "/a Authorization=DPoP token")]
    [InlineData("""[{ "m": [] }]""", All, "/a")]
    [InlineData("""[{ "m": [], "k": [] }]""", All, "/a X-K=key")]
    [InlineData("[]", All, "/a")]
    [InlineData("[{}]", All, "/a")]
    [InlineData("""[{ "k": [], "k2": [] }]""", All, "/a X-K=key X-K2=key")]
    [InlineData("""[{ "k": [], "k2": [] }]""", """Credentials = { ["k"] = "one", ["k2"] = "two" }""", "/a X-K=one X-K2=two")]
    [InlineData("""[{ "k": [], "q": [] }]""", """ApiKey = "all", Credentials = { ["q"] = "a&b" }""", "/a?key=a%26b X-K=all")]
    [InlineData("""[{ "k": [], "c": [], "t": [] }]""", All, "/a X-K=key Authorization=Bearer token Cookie=sid=key")]
    [InlineData("""[{ "t": [] }, { "k": [] }]""", """ApiKey = "key" """, "/a X-K=key")]
    [InlineData("""[{ "k": [], "b": [] }, { "k": [] }]""", """ApiKey = "key" """, "/a X-K=key")]
    [InlineData("""[{}, { "k": [] }]""", """ApiKey = "key" """, "/a X-K=key")]
    [InlineData("""[{ "k": [] }, {}]""", """BearerToken = "token" """, "/a")]
    [InlineData("""[{ "k": [] }]""", """BearerToken = "token" """, "/a Authorization=Bearer token")]
    [InlineData("""[{ "k": [], "k2": [] }]""", """Credentials = { ["k2"] = "two" }""", "/a X-K2=two")]
    [InlineData("""[{ "b": [] }]""", """Credentials = { ["b"] = "me:pass word" }""", "/a " + Basic)]
    [InlineData("""[{ "b": [] }]""", """UserName = "sk_live" """, "/a Authorization=Basic c2tfbGl2ZTo=")]
    [InlineData("""[{ "k": [] }]""", "", "/a")]
    public async Task Call_SchemesOfTheOperation_AreSent(string security, string options, string expected) =>
        (await SendAsync(Document($""" "security": {security}, """), options)).ShouldBe(expected);

    [Fact]
    public async Task Call_OperationThatSaysNothing_TakesWhatTheDocumentSays() =>
        (await SendAsync(Document("", """ "security": [{ "k2": [] }], """), All)).ShouldBe("/a X-K2=key");

    [Fact]
    public async Task Call_NothingSaysWhichScheme_SendsTheFirstThatIsGiven() =>
        (await SendAsync(Document("", other: ""), """Credentials = { ["q"] = "mine" }""")).ShouldBe("/a?key=mine");

    [Fact]
    public async Task Call_OtherOperationsNeedAKey_SaysNothingAndSendsNothing() => (await SendAsync(Document(""), All)).ShouldBe("/a");

    [Fact]
    public async Task Call_OneSchemeAndAnOpenOperation_SendsNoKeyThere()
    {
        const string Single = """ "k": { "type": "apiKey", "in": "header", "name": "X-K" } """;
        (await SendAsync(Document(""" "security": [], """, schemes: Single), """ApiKey = "key" """)).ShouldBe("/a");
        (await SendAsync(Document(""" "security": [{ "k": [] }], """, schemes: Single), """ApiKey = "key" """)).ShouldBe("/a X-K=key");
    }

    [Theory]
    [InlineData("""Credentials = { ["no"] = "x" }""", "names 'no'")]
    [InlineData("""UserName = "a:b" """, "holds a colon")]
    [InlineData("""Password = "x" """, "set without UserName")]
    [InlineData("""Credentials = { ["k"] = "x\n" }""", "line break")]
    public async Task Options_SecretOfNoScheme_IsRefused(string options, string expected)
    {
        var (text, _) = await new GeneratedProgram(Document("")).RunAsync(
            $$"""try { new CoinStatsClient(http, new CoinStatsClientOptions { {{options}} }); return ""; } catch (ArgumentException e) { return e.Message; }"""
        );
        text.ShouldContain(expected);
    }

    [Fact]
    public void Generate_AllCallsTakeTheOneKey_TellsNothingMore()
    {
        var output = GeneratorHarness.Run(
            Document(
                """ "security": [{ "k": [] }], """,
                other: """ "security": [{ "k": [] }], """,
                schemes: """ "k": { "type": "apiKey", "in": "header", "name": "X-K" } """
            )
        );
        output["CoinStatsClient"].ShouldContain("""new("CoinStats", "https://api.example.com", "X-K", null)""");
        output["CoinStatsClient"].ShouldNotContain("Schemes");
        output["CoinStatsOperations"].ShouldNotContain("Security");
    }

    private static string Document(
        string security,
        string root = "",
        string other = """ "security": [{ "q": [], "k": [] }], """,
        string schemes = Schemes
    ) =>
        SpecBuilder
            .Document(
                SpecBuilder.Get("/a", "a", extra: security)
                    + ","
                    + SpecBuilder.Get("/b", "b", extra: schemes == Schemes ? other : """ "security": [{ "k": [] }], """)
            )
            .Replace("\"components\": {", $$"""{{root}} "components": { "securitySchemes": { {{schemes}} },""", StringComparison.Ordinal);

    private static async Task<string> SendAsync(string document, string options)
    {
        var (_, requests) = await new GeneratedProgram(document).RunAsync(
            $$"""return await new CoinStatsClient(http, new CoinStatsClientOptions { {{options}} }).Things.AAsync();"""
        );
        var request = requests[0];
        var sent = request.Headers.Where(h => h.Key is "X-K" or "X-K2" or "Authorization" or "Cookie").Select(h => $"{h.Key}={h.Value}");
        return string.Join(' ', [request.PathAndQuery, .. sent]);
    }
}

using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Emitting;

/// <summary>Where the calls of operations go whose server, or whose path's, is another than the document's.</summary>
public sealed class ServerTests
{
    private const string Files = """ "servers": [{ "url": "https://files.example.com/v2/" }], """;

    [Theory]
    [InlineData("", "", "https://api.example.com/a")]
    [InlineData(Files, "", "https://files.example.com/v2/a")]
    [InlineData("", Files, "https://files.example.com/v2/a")]
    [InlineData(Files, """ "servers": [{ "url": "https://other.example.com" }], """, "https://other.example.com/a")]
    [InlineData("", """ "servers": [{ "url": "/beside" }], """, "https://api.example.com/beside/a")]
    [InlineData(
        "",
        """ "servers": [{ "url": "https://{r}.example.com", "variables": { "r": { "default": "eu" } } }], """,
        "https://eu.example.com/a"
    )]
    [InlineData(
        "",
        """ "servers": [{ "url": "https://{r}.example.com" }, { "url": "https://b.example.com" }], """,
        "https://b.example.com/a"
    )]
    [InlineData("", """ "servers": [{ "url": "https://{r}.example.com" }], """, "https://api.example.com/a")]
    public async Task Call_OwnServer_GoesThere(string ofPath, string ofOperation, string expected) =>
        (await AddressAsync(Document(ofPath, ofOperation), "new CoinStatsClientOptions()")).ShouldBe(expected);

    [Fact]
    public async Task Call_BaseAddressOfTheOptions_IsThatOfAllCalls() =>
        (
            await AddressAsync(
                Document("", Files),
                """new CoinStatsClientOptions { BaseAddress = new Uri("https://mock.example.com/x") }"""
            )
        ).ShouldBe("https://mock.example.com/x/a");

    [Fact]
    public async Task Call_EveryOperationHasItsServer_NeedsNoOther() =>
        (
            await AddressAsync(
                Document("", Files).Replace(""" "servers": [ { "url": "https://api.example.com" } ],""", "", StringComparison.Ordinal),
                "new CoinStatsClientOptions()"
            )
        ).ShouldBe("https://files.example.com/v2/a");

    [Fact]
    public async Task Call_OwnServerWithoutTls_IsRefused() =>
        (
            await AddressAsync(Document("", """ "servers": [{ "url": "http://plain.example.com" }], """), "new CoinStatsClientOptions()")
        ).ShouldContain("in the clear to plain.example.com");

    private static string Document(string ofPath, string ofOperation) =>
        SpecBuilder.Document(
            SpecBuilder.Get("/a", "a", extra: ofOperation).Replace("\"get\":", ofPath + "\"get\":", StringComparison.Ordinal)
        );

    private static async Task<string> AddressAsync(string document, string options)
    {
        using var handler = new AddressHandler();
        using var http = new HttpClient(handler);
        return await new GeneratedProgram(document).RunAsync(
            $$"""try { return await new CoinStatsClient(http, {{options}}).Things.AAsync(); } catch (ArgumentException e) { return e.Message; }""",
            http
        );
    }

    private sealed class AddressHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(AnsweringHandler.Json($"\"{request.RequestUri}\""));
    }
}

namespace CoinStats.MockServer.Tests.Hosting;

public sealed class CorsTests
{
    private const string Page = "http://localhost:3000";

    [Fact]
    public async Task Answer_ByDefault_TellsPagesNothing()
    {
        await using var client = new MockClient();

        (await SendAsync(client.Server, HttpMethod.Get, "/v1/coins", Page)).Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Theory]
    [InlineData("*", Page, "*")]
    [InlineData(Page, Page, Page)]
    [InlineData(Page + "/", Page, Page)]
    [InlineData(Page, "http://localhost:3001", null)]
    public async Task Preflight_AndAnswers_FollowTheOrigins(string allowed, string origin, string? expected)
    {
        await using var client = Client(allowed);
        client.Server.AddMappings("""{"request":{"urlPath":"/stub"},"response":{"body":"x"}}""");

        using var preflight = await SendAsync(
            client.Server,
            HttpMethod.Options,
            "/v1/coins",
            origin,
            ("Access-Control-Request-Method", "GET"),
            ("Access-Control-Request-Headers", "x-api-key")
        );
        using var document = await SendAsync(client.Server, HttpMethod.Get, "/v1/coins", origin);
        using var stub = await SendAsync(client.Server, HttpMethod.Get, "/stub", origin);

        foreach (var answer in new[] { preflight, document, stub })
        {
            Value(answer, "Access-Control-Allow-Origin").ShouldBe(expected);
        }

        ((int)preflight.StatusCode).ShouldBe(expected is null ? 405 : 204);
        Value(preflight, "Access-Control-Allow-Headers").ShouldBe(expected is null ? null : "x-api-key");
        Value(preflight, "Access-Control-Allow-Methods").ShouldBe(expected is null ? null : "GET");
    }

    [Fact]
    public async Task AdminApi_PagesOfOthers_StayOutside()
    {
        await using var client = Client("*");
        using var answer = await SendAsync(client.Server, HttpMethod.Get, "/__admin/health", Page);

        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("http://localhost/path")]
    [InlineData("ftp://localhost")]
    public void Origin_ThatIsNone_IsRefused(string origin) =>
        Should
            .Throw<CoinStatsMockException>(() => CoinStatsMockServer.CreateSocketFree(new CoinStatsMockOptions { CorsOrigins = [origin] }))
            .Message.ShouldContain(origin);

    [Theory]
    [InlineData("/v1/coins/", "it has /v1/coins")]
    [InlineData("/V1/Coins", "it has /v1/coins")]
    [InlineData("/Coins/bitcoin/", "it has /v1/coins/{coinId}")]
    public async Task UnknownPath_NearToOne_NamesIt(string path, string told)
    {
        await using var client = new MockClient();

        (await client.GetAsync(path)).Body.ShouldContain(told);
    }

    private static MockClient Client(string origin) => new(new CoinStatsMockOptions { SpecJson = TinySpec.Json, CorsOrigins = [origin] });

    private static string? Value(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? values.Single() : null;

    private static async Task<HttpResponseMessage> SendAsync(
        CoinStatsMockServer server,
        HttpMethod method,
        string path,
        string origin,
        params (string Name, string Value)[] headers
    )
    {
        using var http = new HttpClient(server.CreateHandler()) { BaseAddress = server.BaseAddress };
        using var request = new HttpRequestMessage(method, path) { Headers = { { "Origin", origin }, { "X-API-KEY", "any" } } };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await http.SendAsync(request);
    }
}

using System.Net;
using CoinStats;
using CoinStats.Http;

namespace CoinStatsGen.Tests.Transport;

public sealed class RedirectTests
{
    private const string Body = """{"value":1}""";

    [Theory]
    [InlineData("301 Moved Permanently")]
    [InlineData("302 Found")]
    [InlineData("303 See Other")]
    [InlineData("307 Temporary Redirect")]
    [InlineData("308 Permanent Redirect")]
    public async Task Read_SameServer_IsFollowedWithTheKey(string status)
    {
        await using var server = new LoopbackServer(To(status, "/v2/things?a=%2F"), LoopbackServer.Ok(Body));
        using var connection = new ApiConnection(TestApi.Options(options => options.BaseAddress = server.Address), TestApi.Service);
        (await connection.GetAsync()).ShouldBe(1);
        server.Requests[1].ShouldStartWith("GET /v2/things?a=%2F HTTP/1.1");
        server.Requests[1].ShouldContain(TestApi.Key);
    }

    [Fact]
    public async Task Read_OtherServer_IsRefusedAndSeesNothing()
    {
        await using var other = new LoopbackServer(LoopbackServer.Ok(Body));
        await using var server = new LoopbackServer(To("302 Found", $"{other.Address}stolen?secret=1"));
        using var connection = new ApiConnection(TestApi.Options(options => options.BaseAddress = server.Address), TestApi.Service);
        var error = await Should.ThrowAsync<CoinStatsApiException>(() => connection.GetWithResponseAsync());
        error.StatusCode.ShouldBe(302);
        error.Message.ShouldBe($"get-thing: 302: Redirect to {other.Address.GetLeftPart(UriPartial.Authority)} not followed (no body)");
        other.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_EndlessRedirects_End()
    {
        await using var server = new LoopbackServer(To("302 Found", "/v1/things"));
        using var connection = new ApiConnection(TestApi.Options(options => options.BaseAddress = server.Address), TestApi.Service);
        (await Should.ThrowAsync<CoinStatsApiException>(() => connection.GetAsync())).StatusCode.ShouldBe(302);
        server.Requests.Count.ShouldBe(6);
    }

    [Fact]
    public async Task Write_302_IsNotTurnedIntoARead()
    {
        await using var server = new LoopbackServer(To("302 Found", "/v2"), LoopbackServer.Ok(Body));
        using var connection = new ApiConnection(TestApi.Options(options => options.BaseAddress = server.Address), TestApi.Service);
        (
            await Should.ThrowAsync<CoinStatsApiException>(() => connection.SendAsync(new ApiRequest(TestApi.Post), default))
        ).StatusCode.ShouldBe(302);
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Write_307_IsSentAgainWithItsBody()
    {
        await using var server = new LoopbackServer(To("307 Temporary Redirect", "/v2"), LoopbackServer.Ok(Body));
        using var connection = new ApiConnection(TestApi.Options(options => options.BaseAddress = server.Address), TestApi.Service);
        var request = new ApiRequest(TestApi.Post);
        request.SetJsonBody("once more", static (writer, value) => writer.WriteStringValue(value));
        await connection.SendAsync(request, default);
        server.Requests[1].ShouldStartWith("POST /v2 HTTP/1.1");
        server.Requests[1].ShouldEndWith("\"once more\"");
    }

    [Theory]
    [InlineData("https://a.test/x", "https://a.test/y", true)]
    [InlineData("https://a.test/x", "https://A.TEST/y", true)]
    [InlineData("http://a.test/x", "https://a.test/x", true)]
    [InlineData("https://a.test/x", "http://a.test/x", false)]
    [InlineData("https://a.test/x", "https://a.test:8443/x", false)]
    [InlineData("https://a.test/x", "https://a.test.evil.test/x", false)]
    [InlineData("https://a.test/x", "https://b.test/x", false)]
    [InlineData("http://a.test:8080/x", "https://a.test:8080/x", false)]
    public void IsSameServer(string from, string to, bool expected) =>
        RedirectPolicy.IsSameServer(new Uri(from), new Uri(to)).ShouldBe(expected);

    [Fact]
    public async Task GivenHttpClientThatFollowsByItself_IsReported()
    {
        var handler = new StubHandler(request =>
        {
            request.RequestUri = new Uri("https://elsewhere.test/v1/things");
            var answer = StubHandler.Json(Body);
            answer.RequestMessage = request;
            return answer;
        });
        using var connection = TestApi.Connect(handler);
        var error = await Should.ThrowAsync<CoinStatsTransportException>(() => connection.GetAsync());
        error.Message.ShouldContain("AllowAutoRedirect = false");
        error.Message.ShouldContain("elsewhere.test");
    }

    [Fact]
    public async Task RedirectWithoutTarget_IsAnError()
    {
        using var connection = TestApi.Connect(new StubHandler(_ => new HttpResponseMessage(HttpStatusCode.Found)));
        (await Should.ThrowAsync<CoinStatsApiException>(() => connection.GetAsync())).StatusCode.ShouldBe(302);
    }

    private static string To(string status, string location) =>
        $"HTTP/1.1 {status}\r\nLocation: {location}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CoinStats.MockServer.Tests.Hosting;

public sealed class KestrelHostTests : IAsyncLifetime
{
    private CoinStatsMockServer _server = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _server = await CoinStatsMockServer.StartAsync(new CoinStatsMockOptions { SpecJson = TinySpec.Json, MaxRequestBodyBytes = 10_000 });
        _http = new HttpClient { BaseAddress = _server.BaseAddress };
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Start_Default_ListensOnLoopback()
    {
        IPAddress.Parse(_server.BaseAddress.Host).ShouldBe(IPAddress.Loopback);
        _server.BaseAddress.Port.ShouldBeGreaterThan(0);
        (await _http.GetStringAsync("/v1/coins/charts?period=1d")).ShouldBe("\"charts\"");
    }

    [Fact]
    public async Task Start_PortTaken_SaysSo()
    {
        var problem = await Should.ThrowAsync<CoinStatsMockException>(() =>
            CoinStatsMockServer.StartAsync(new CoinStatsMockOptions { Port = _server.BaseAddress.Port })
        );
        problem.Message.ShouldContain("cannot listen on 127.0.0.1:" + _server.BaseAddress.Port);
    }

    [Fact]
    public async Task Start_ListensOnlyWhenItIsPrepared()
    {
        await using var server = await CoinStatsMockServer.StartAsync(
            new CoinStatsMockOptions { SpecJson = TinySpec.Json },
            prepared =>
            {
                prepared.BaseAddress.Host.ShouldBe("coinstats.mock", "nobody can call it yet");
                prepared.AddMappings("""{"request":{"url":"/first"},"response":{"body":"stub"}}""");
                return Task.CompletedTask;
            },
            CancellationToken.None
        );
        using var http = new HttpClient { BaseAddress = server.BaseAddress };
        (await http.GetStringAsync("/first")).ShouldBe("stub");
    }

    [Fact]
    public async Task Dispose_FreesThePort()
    {
        // A free port may be given to anybody on this machine before it is asked for again: not so time after time.
        for (var attempt = 1; ; attempt++)
        {
            var first = await CoinStatsMockServer.StartAsync();
            var port = first.BaseAddress.Port;
            await first.DisposeAsync();
            await first.DisposeAsync();
            try
            {
                await using var second = await CoinStatsMockServer.StartAsync(new CoinStatsMockOptions { Port = port });
                second.BaseAddress.Port.ShouldBe(port);
                return;
            }
            catch (CoinStatsMockException) when (attempt < 10)
            {
                // Somebody else has it.
            }
        }
    }

    [Fact]
    public async Task Answer_OverTheSocket_IsTheSameAsWithout()
    {
        using var free = new HttpClient(_server.CreateHandler()) { BaseAddress = _server.BaseAddress };
        foreach (var path in new[] { "/v1/coins/bitcoin", "/v1/coins", "/nothing", "/v1/wallet?x=%zz" })
        {
            using var overSocket = await _http.GetAsync(path);
            using var without = await free.GetAsync(path);
            without.StatusCode.ShouldBe(overSocket.StatusCode);
            (await without.Content.ReadAsStringAsync()).ShouldBe(await overSocket.Content.ReadAsStringAsync());
            without.Content.Headers.ContentType.ShouldBe(overSocket.Content.Headers.ContentType);
        }
    }

    [Fact]
    public async Task Answer_ChunkedBody_IsReadWhole()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/coins")
        {
            Content = JsonContent.Create(new { id = "ab", amounts = Enumerable.Range(0, 1500) }),
        };
        request.Headers.Add("X-API-KEY", "k");
        request.Headers.TransferEncodingChunked = true;
        using var response = await _http.SendAsync(request);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"id":"new"}""");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answer_BodyTooLarge_Is413WithTheEnvelope(bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/coins") { Content = new StringContent(new string(' ', 50_000)) };
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await _http.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("statusCode").GetInt32().ShouldBe(413);
    }

    [Theory]
    [InlineData("GET /v1/coins/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "HTTP/1.1 200")]
    [InlineData(
        "GET http://elsewhere/v1/coins/averyverylongid?y=1 HTTP/1.1\r\nHost: elsewhere\r\nConnection: close\r\n\r\n",
        "HTTP/1.1 400"
    )]
    [InlineData("OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "HTTP/1.1 404")]
    [InlineData("HEAD /v1/coins/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "HTTP/1.1 200")]
    [InlineData("GET /v1/coins/x HTTP/1.0\r\n\r\n", "HTTP/1.1 200")]
    [InlineData("BREW /v1/coins/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "HTTP/1.1 405")]
    [InlineData("GET /v1/coins/%ZZ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "HTTP/1.1 400")]
    [InlineData("GET /v1/coins/%00 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "HTTP/1.1 400")]
    [InlineData("GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "HTTP/1.1 404")]
    [InlineData("nonsense\r\n\r\n", "HTTP/1.1 400")]
    [InlineData("GET /v1/coins/x HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", "HTTP/1.1 400")]
    [InlineData("GET /v1/coins/x HTTP/1.1\r\nHost: a\r\nBad Header: x\r\n\r\n", "HTTP/1.1 400")]
    [InlineData("GET /v1/coins/x HTTP/9.9\r\nHost: a\r\n\r\n", "HTTP/1.1 505")]
    [InlineData("POST /v1/coins HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n", "HTTP/1.1 400")]
    public async Task Answer_OddRequest_IsAnsweredAndTheServerLives(string request, string statusLine)
    {
        (await RawSocket.ExchangeAsync(_server.BaseAddress, request)).ShouldStartWith(statusLine);
        (await _http.GetAsync("/v1/coins/x")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(40_000, 1, "HTTP/1.1 414")]
    [InlineData(10, 200, "HTTP/1.1 431")]
    public async Task Answer_HugeHead_IsRefused(int targetLength, int headers, string statusLine)
    {
        var request =
            $"GET /{new string('a', targetLength)} HTTP/1.1\r\nHost: "
            + $"a\r\n{string.Concat(Enumerable.Range(0, headers).Select(i => $"H{i}: {i}\r\n"))}\r\n";
        (await RawSocket.ExchangeAsync(_server.BaseAddress, request)).ShouldStartWith(statusLine);
    }

    [Fact]
    public async Task Answer_Pipelined_AnswersInOrder()
    {
        var answer = await RawSocket.ExchangeAsync(
            _server.BaseAddress,
            "GET /v1/coins/charts?period=a HTTP/1.1\r\nHost: a\r\n\r\nGET /v1/coins/a/charts/1d HTTP/1.1\r\nHost: a\r\nConnection: "
                + "close\r\n\r\n"
        );
        answer.IndexOf("\"charts\"", StringComparison.Ordinal).ShouldBeInRange(1, answer.IndexOf("[[1,2.50]]", StringComparison.Ordinal));
    }
}

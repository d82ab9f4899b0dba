using System.Net;
using System.Net.Sockets;
using System.Text;
using CoinStats.MockServer.Tests.Hosting;

namespace CoinStats.MockServer.Tests.Hostile;

/// <summary>What is not HTTP, or not in time.</summary>
public sealed class HostileSocketTests : IAsyncLifetime
{
    private CoinStatsMockServer _server = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _server = await CoinStatsMockServer.StartAsync(new CoinStatsMockOptions { SpecJson = TinySpec.Json });
        _http = new HttpClient { BaseAddress = _server.BaseAddress };
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("GET /v1/coins/x HTTP/1.1\r\nHost: a\r\nContent-Len")]
    [InlineData("GET /v1/coins")]
    [InlineData("POST /v1/coins HTTP/1.1\r\nHost: a\r\nX-API-KEY: k\r\nContent-Length: 1000\r\n\r\n{\"id\"")]
    [InlineData("POST /v1/coins HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{")]
    [InlineData("")]
    public async Task SlowClients_BlockNobodyElse(string halfRequest)
    {
        List<Socket> slow = [];
        try
        {
            for (var i = 0; i < 100; i++)
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                slow.Add(socket);
                await socket.ConnectAsync(_server.BaseAddress.Host, _server.BaseAddress.Port);
                if (halfRequest.Length > 0)
                {
                    await socket.SendAsync(Encoding.ASCII.GetBytes(halfRequest));
                }
            }

            using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            for (var i = 0; i < 20; i++)
            {
                using var response = await _http.GetAsync("/v1/coins/x", deadline.Token);
                response.StatusCode.ShouldBe(HttpStatusCode.OK);
            }
        }
        finally
        {
            slow.ForEach(s => s.Dispose());
        }

        (await _http.GetAsync("/v1/coins/x")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Dispose_WithSlowClients_Ends()
    {
        var server = await CoinStatsMockServer.StartAsync(new CoinStatsMockOptions { SpecJson = TinySpec.Json });
        using var slow = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await slow.ConnectAsync(server.BaseAddress.Host, server.BaseAddress.Port);
        await slow.SendAsync("POST /v1/coins HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n{"u8.ToArray());
        await server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(2));
    }

    [Theory]
    [InlineData("GET /v1/coins/x HTTP/1.1\r\n\r\n", "400")]
    [InlineData("GET /v1/coins/x HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "400")]
    [InlineData("GET  /v1/coins/x HTTP/1.1\r\nHost: a\r\n\r\n", "400")]
    [InlineData("GET /v1/coins/x\r\n\r\n", "400")]
    [InlineData("\u0000\u0001\u0002\r\n\r\n", "400")]
    [InlineData("GET /v1/coins/x HTTP/1.1\r\nHost: a\r\nX: a\u0000b\r\n\r\n", "400")]
    [InlineData("GET /v1/coins/x HTTP/1.1\r\nHost: a\r\n folded: x\r\n\r\n", "400")]
    [InlineData("POST /v1/coins HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}", "400")]
    [InlineData("POST /v1/coins HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n{}", "400")]
    [InlineData("POST /v1/coins HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n{}", "400")]
    [InlineData("POST /v1/coins HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n", "400")]
    [InlineData("GET /v1/coins/x HTTP/2.0\r\nHost: a\r\n\r\n", "505")]
    public async Task NotHttp_IsRefusedAndTheServerLives(string request, string status)
    {
        (await RawSocket.ExchangeAsync(_server.BaseAddress, request)).ShouldStartWith($"HTTP/1.1 {status} ");
        (await _http.GetAsync("/v1/coins/x")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(1, 70_000, "431")]
    [InlineData(40, 2_000, "431")]
    [InlineData(10, 2_000, "200")]
    public async Task HugeHeaders_AreRefusedAboveTheLimit(int headers, int length, string status)
    {
        var fields = string.Concat(Enumerable.Range(0, headers).Select(i => $"H{i}: {new string('x', length)}\r\n"));
        var answer = await RawSocket.ExchangeAsync(
            _server.BaseAddress,
            $"GET /v1/coins/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{fields}\r\n"
        );
        (answer.StartsWith($"HTTP/1.1 {status} ", StringComparison.Ordinal) || (status == "431" && answer == "<reset>")).ShouldBeTrue(
            answer[..Math.Min(100, answer.Length)]
        );
        (await _http.GetAsync("/v1/coins/x")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task RandomBytes_NeverStopTheServer()
    {
        var random = new Random(11);
        for (var i = 0; i < 300; i++)
        {
            var bytes = new byte[random.Next(1, 400)];
            random.NextBytes(bytes);
            await RawSocket.ExchangeAsync(_server.BaseAddress, Encoding.Latin1.GetString(bytes) + "\r\n\r\n\r\n\r\n", endSending: true);
        }

        (await _http.GetAsync("/v1/coins/x")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}

using System.Net;
using System.Text;
using CoinStats;
using CoinStats.Http;

namespace CoinStatsGen.Tests.Client;

/// <summary>Answers that are not what the document promises: each a typed error, and no buffer lost.</summary>
public sealed class ApiConnectionBodyTests
{
    private readonly CountingPool _pool = new();

    [Theory]
    [InlineData("not json", "$", 0)]
    [InlineData("""{"value":1""", "$", null)]
    [InlineData("""{"value":"x"}""", "$.value", 9)]
    [InlineData("""{"value":1}}""", "$", 11)]
    [InlineData("""{"note":"n"}""", "$", null)]
    [InlineData("[]", "$", 0)]
    [InlineData("null", "$", 0)]
    public async Task SendAsync_WrongJson_NamesOperationPathAndOffset(string body, string path, int? offset)
    {
        var error = await FailAsync(_ => StubHandler.Json(body));
        error.Operation.ShouldBe(TestApi.Get);
        error.JsonPath.ShouldStartWith(path);
        if (offset is not null)
        {
            error.ByteOffset.ShouldBe(offset.Value);
        }

        error.Message.ShouldStartWith("get-thing: ");
        error.Message.ShouldContain(path);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public async Task SendAsync_EmptyBody_IsAnError(string body) =>
        (await FailAsync(_ => StubHandler.Json(body))).Message.ShouldBe(
            "get-thing: The answer 200 has no body, and one is due (at $, byte 0)."
        );

    [Fact]
    public async Task SendAsync_Html_IsNamedAsSuch() =>
        (
            await FailAsync(_ => new HttpResponseMessage
            {
                Content = new StringContent("\n<!DOCTYPE html><p>Log in</p>", Encoding.UTF8, "text/html"),
            })
        ).Message.ShouldBe(
            "get-thing: The answer 200 is HTML or XML and not JSON (Content-Type text/html): did a proxy answer? (at $, byte 1)."
        );

    [Fact]
    public async Task SendAsync_JsonUnderAnotherContentType_IsRead() =>
        (
            await ReadAsync(_ => new HttpResponseMessage { Content = new StringContent("""{"value":3}""", Encoding.UTF8, "text/plain") })
        ).ShouldBe(3);

    [Fact]
    public async Task SendAsync_ByteOrderMark_IsSkipped() =>
        (await ReadAsync(_ => StubHandler.Bytes([0xEF, 0xBB, 0xBF, .. """{"value":3}"""u8]))).ShouldBe(3);

    [Fact]
    public async Task SendAsync_ByteOrderMarkAlone_IsEmpty() => await FailAsync(_ => StubHandler.Bytes([0xEF, 0xBB, 0xBF]));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SendAsync_BodyOfExactlyTheCap_IsRead(bool chunked)
    {
        var body = Padded(1000);
        (await ReadAsync(_ => Answer(body, chunked), cap: body.Length)).ShouldBe(7);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SendAsync_BodyOverTheCap_IsAnErrorBeforeItIsHeld(bool chunked)
    {
        var body = Padded(1001);
        var error = await FailAsync(_ => Answer(body, chunked), cap: 1000);
        error.ByteOffset.ShouldBe(1000);
        error.Message.ShouldContain("longer than the 1000 bytes allowed");
        _pool.Largest.ShouldBeLessThanOrEqualTo(1001);
    }

    [Fact]
    public async Task SendAsync_AnnouncedLengthIsALie_OnlyTheCapIsRented()
    {
        var error = await FailAsync(
            _ =>
            {
                var message = StubHandler.Bytes(Padded(500));
                message.Content.Headers.ContentLength = long.MaxValue;
                return message;
            },
            cap: 5000
        );
        error.Message.ShouldContain("longer than the 5000 bytes");
        _pool.Largest.ShouldBeLessThanOrEqualTo(5001);
    }

    [Fact]
    public async Task SendAsync_LargeBodyOfUnknownLength_GrowsOneBuffer()
    {
        var body = Padded(1_000_000);
        (await ReadAsync(_ => Answer(body, chunked: true))).ShouldBe(7);
    }

    [Fact]
    public async Task SendAsync_StreamThatBreaks_IsCutOff()
    {
        var error = await FailAsync(_ => new HttpResponseMessage
        {
            Content = new StreamContent(new BrokenStream("""{"value":"""u8.ToArray())),
        });
        error.Message.ShouldContain("the connection broke after 9 bytes");
        error.ByteOffset.ShouldBe(9);
        error.InnerException.ShouldBeOfType<IOException>();
    }

    [Fact]
    public async Task SendAsync_ErrorBodyThatBreaks_StillGivesTheStatus()
    {
        using var connection = Connect(_ => new HttpResponseMessage(HttpStatusCode.NotFound)
        {
            Content = new StreamContent(new BrokenStream([1])),
        });
        await Should.ThrowAsync<CoinStatsNotFoundException>(() => connection.GetAsync());
        _pool.Outstanding.ShouldBe(0);
    }

    [Fact]
    public async Task SendAsync_SocketClosedTooEarly_IsCutOff()
    {
        await using var server = new LoopbackServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"value\":1");
        using var connection = new ApiConnection(TestApi.Options(Set(server)), TestApi.Service);
        var error = await Should.ThrowAsync<CoinStatsJsonException>(() => connection.GetAsync());
        error.Message.ShouldBe("get-thing: The answer is cut off: 10 of 100 bytes came (at $, byte 10).");
        _pool.Outstanding.ShouldBe(0);
    }

    [Fact]
    public async Task SendAsync_ChunksWithoutAnEnd_AreCutOff()
    {
        await using var server = new LoopbackServer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n{\"value\":1}\r\n");
        using var connection = new ApiConnection(TestApi.Options(Set(server)), TestApi.Service);
        (await Should.ThrowAsync<CoinStatsJsonException>(() => connection.GetAsync())).Message.ShouldContain("cut off");
        _pool.Outstanding.ShouldBe(0);
    }

    [Fact]
    public async Task SendAsync_ReaderThatThrows_ReturnsTheBuffer()
    {
        using var connection = Connect(_ => StubHandler.Json("{}"));
        await Should.ThrowAsync<InvalidOperationException>(() =>
            connection.SendAsync<int>(new ApiRequest(TestApi.Get), (ref _) => throw new InvalidOperationException("no"), default)
        );
        _pool.Outstanding.ShouldBe(0);
        _pool.Rented.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task SendAsync_CancelledWhileTheBodyHangs_EndsAtOnceAndReturnsTheBuffer()
    {
        var hanging = new TaskCompletionSource();
        using var stop = new CancellationTokenSource();
        await using var server = new LoopbackServer(
            async (_, stream, token) =>
            {
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"value\":1"u8.ToArray(), token);
                hanging.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            }
        );
        using var connection = new ApiConnection(TestApi.Options(Set(server)), TestApi.Service);
        var call = connection.GetAsync(stop.Token);
        await hanging.Task;
        await stop.CancelAsync();
        (await Should.ThrowAsync<OperationCanceledException>(() => call)).CancellationToken.ShouldBe(stop.Token);
        _pool.Outstanding.ShouldBe(0);
    }

    [Fact]
    public async Task SendAsync_BodyHangs_IsCutByTheTimeout()
    {
        var time = new CoinStatsGen.TestSupport.ManualTimeProvider();
        var hanging = new TaskCompletionSource();
        await using var server = new LoopbackServer(
            async (_, stream, token) =>
            {
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"value\":1"u8.ToArray(), token);
                hanging.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            }
        );
        using var connection = new ApiConnection(
            TestApi.Options(options =>
            {
                Set(server)(options);
                options.TimeProvider = time;
                options.Timeout = TimeSpan.FromSeconds(30);
            }),
            TestApi.Service
        );
        var call = connection.GetAsync();
        await hanging.Task;
        time.Advance(TimeSpan.FromSeconds(29));
        call.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(1));
        var error = await Should.ThrowAsync<CoinStatsTransportException>(() => call);
        error.IsTimeout.ShouldBeTrue();
        error.Message.ShouldContain("within 30 s");
        _pool.Outstanding.ShouldBe(0);
    }

    private static byte[] Padded(int length) => Encoding.UTF8.GetBytes("{\"value\":7}".PadRight(length));

    private static HttpResponseMessage Answer(byte[] body, bool chunked) =>
        chunked ? new HttpResponseMessage { Content = new StreamContent(new UnknownLengthStream(body)) } : StubHandler.Bytes(body);

    private Action<CoinStatsClientOptions> Set(LoopbackServer server) =>
        options => (options.BaseAddress, options.BufferPool) = (server.Address, _pool);

    private ApiConnection Connect(Func<HttpRequestMessage, HttpResponseMessage> answer, int? cap = null) =>
        TestApi.Connect(new StubHandler(answer), options =>
        {
            options.BufferPool = _pool;
            options.Reading = ResponseReading.Strict;
            options.MaxResponseBytes = cap ?? options.MaxResponseBytes;
        });

    private async Task<long> ReadAsync(Func<HttpRequestMessage, HttpResponseMessage> answer, int? cap = null)
    {
        using var connection = Connect(answer, cap);
        var value = await connection.GetAsync();
        _pool.Outstanding.ShouldBe(0);
        return value;
    }

    private async Task<CoinStatsJsonException> FailAsync(Func<HttpRequestMessage, HttpResponseMessage> answer, int? cap = null)
    {
        using var connection = Connect(answer, cap);
        var error = await Should.ThrowAsync<CoinStatsJsonException>(() => connection.GetAsync());
        _pool.Outstanding.ShouldBe(0);
        error.Operation.ShouldBe(TestApi.Get);
        return error;
    }

    private sealed class UnknownLengthStream(byte[] body) : MemoryStream(body)
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 777)], cancellationToken);
    }

    private sealed class BrokenStream(byte[] start) : MemoryStream(start)
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var count ? count : throw new IOException("reset by peer");
    }
}

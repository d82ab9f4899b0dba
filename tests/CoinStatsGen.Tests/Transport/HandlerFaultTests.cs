using System.Net.Sockets;
using CoinStats;
using CoinStats.Http;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace CoinStatsGen.Tests.Transport;

/// <summary>Message handlers of others, and the streams they put around an answer, may throw anything.</summary>
public sealed class HandlerFaultTests
{
    public static TheoryData<Type, bool> Causes =>
        new()
        {
            { typeof(InvalidOperationException), false },
            { typeof(BrokenCircuitException), false },
            { typeof(NotSupportedException), false },
            { typeof(ObjectDisposedException), false },
            { typeof(InvalidDataException), false },
            { typeof(TimeoutRejectedException), true },
            { typeof(TimeoutException), true },
        };

    [Theory]
    [MemberData(nameof(Causes))]
    public async Task Send_HandlerThrows_IsATransportErrorWithTheCauseInside(Type type, bool isTimeout)
    {
        var cause = Create(type);
        using var connection = TestApi.Connect(new StubHandler(_ => throw cause));
        var error = await Should.ThrowAsync<CoinStatsTransportException>(() => connection.GetAsync());
        error.InnerException.ShouldBeSameAs(cause);
        error.IsTimeout.ShouldBe(isTimeout);
        error.Operation.ShouldBe(TestApi.Get);
        error.Message.ShouldStartWith($"get-thing: no answer from https://api.example.test: {type.Name}: ");
    }

    [Theory]
    [MemberData(nameof(Causes))]
    public async Task Send_BodyThrows_IsATransportErrorWithTheCauseInside(Type type, bool isTimeout)
    {
        var cause = Create(type);
        using var connection = TestApi.Connect(new StubHandler(_ => Throwing(cause)));
        var error = await Should.ThrowAsync<CoinStatsTransportException>(() => connection.GetAsync());
        error.InnerException.ShouldBeSameAs(cause);
        error.IsTimeout.ShouldBe(isTimeout);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1,2")]
    public async Task Stream_BodyThrows_IsATransportErrorWithTheCauseInside(string before)
    {
        foreach (
            var cause in new Exception[]
            {
                new InvalidOperationException("no"),
                new TimeoutRejectedException(),
                new TaskCanceledException(),
            }
        )
        {
            using var connection = TestApi.Connect(new StubHandler(_ => Throwing(cause, before)));
            var error = await Should.ThrowAsync<CoinStatsTransportException>(async () =>
            {
                var rows = connection.StreamAsync(new ApiRequest(TestApi.Get), static (ref s) => s.ReadInt64(), default);
                await foreach (var _ in rows) { }
            });
            error.InnerException.ShouldBeSameAs(cause);
            error.IsTimeout.ShouldBe(cause is not InvalidOperationException);
        }
    }

    [Fact]
    public async Task Send_BodyOfAnErrorThrows_TheStatusIsTold()
    {
        using var connection = TestApi.Connect(
            new StubHandler(_ => Throwing(new InvalidOperationException("no"), status: System.Net.HttpStatusCode.NotFound))
        );
        await Should.ThrowAsync<CoinStatsNotFoundException>(() => connection.GetAsync());
    }

    [Fact]
    public async Task Send_HandlerThrowsTheKey_ItIsHidden()
    {
        using var connection = TestApi.Connect(new StubHandler(_ => throw new InvalidOperationException($"bad key {TestApi.Key}")));
        var error = await Should.ThrowAsync<CoinStatsTransportException>(() => connection.GetAsync());
        error.ToString().ShouldNotContain(TestApi.Key);
        error.Message.ShouldContain("InvalidOperationException: bad key ***");
    }

    [Fact]
    public async Task Send_HandlerThrowsWhenCancelled_IsACancellation()
    {
        using var stop = new CancellationTokenSource();
        var handler = new StubHandler(
            async (_, _) =>
            {
                await stop.CancelAsync();
                throw new InvalidOperationException("stopped");
            }
        );
        using var connection = TestApi.Connect(handler);
        var error = await Should.ThrowAsync<OperationCanceledException>(() => connection.GetAsync(stop.Token));
        error.CancellationToken.ShouldBe(stop.Token);
    }

    [Theory]
    [InlineData(typeof(TimeoutRejectedException), 3)]
    [InlineData(typeof(IOException), 3)]
    [InlineData(typeof(SocketException), 3)]
    [InlineData(typeof(BrokenCircuitException), 1)]
    [InlineData(typeof(InvalidOperationException), 1)]
    public async Task Read_HandlerThrows_IsSentAgainWhereThatMayHelp(Type type, int attempts)
    {
        var handler = new StubHandler(_ => throw Create(type));
        using var connection = TestApi.Connect(handler, Retrying);
        var error = await Should.ThrowAsync<CoinStatsTransportException>(() => connection.GetAsync());
        error.Attempts.ShouldBe(attempts);
        handler.Requests.Count.ShouldBe(attempts);
    }

    [Fact]
    public async Task Write_HandlerThrows_IsSentOnce()
    {
        var handler = new StubHandler(_ => throw new TimeoutRejectedException());
        using var connection = TestApi.Connect(handler, Retrying);
        await Should.ThrowAsync<CoinStatsTransportException>(() =>
            connection.SendAsync(new ApiRequest(TestApi.Post), TestApi.ReadValue, CancellationToken.None)
        );
        handler.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Send_OwnConnectionDisposed_SaysSo()
    {
        var connection = new ApiConnection(TestApi.Options(), TestApi.Service);
        connection.Dispose();
        await Should.ThrowAsync<ObjectDisposedException>(() => connection.GetAsync());
    }

    private static void Retrying(CoinStatsClientOptions options) =>
        (options.Retry.MaxRetries, options.Retry.BaseDelay, options.Retry.MaxDelay) = (2, TimeSpan.Zero, TimeSpan.Zero);

    private static Exception Create(Type type) =>
        type == typeof(ObjectDisposedException) ? new ObjectDisposedException("handler") : (Exception)Activator.CreateInstance(type)!;

    private static HttpResponseMessage Throwing(
        Exception cause,
        string before = "",
        System.Net.HttpStatusCode status = System.Net.HttpStatusCode.OK
    ) => new(status) { Content = new StreamContent(new ThrowingStream(System.Text.Encoding.UTF8.GetBytes(before), cause)) };

    /// <summary>Gives some bytes, then throws.</summary>
    private sealed class ThrowingStream(byte[] before, Exception cause) : MemoryStream(before)
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position < Length ? new(Read(buffer.Span)) : throw cause;
    }
}

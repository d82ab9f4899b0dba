using System.Net;
using System.Text;
using CoinStats;
using CoinStats.Http;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Tests.Client;

/// <summary>
/// An array read row by row while it arrives: a call as any other up to its bracket, then one row at a time, and no buffer lost.
/// </summary>
public sealed class ApiConnectionStreamTests
{
    private readonly CountingPool _pool = new();

    [Fact]
    public async Task StreamAsync_RowsThatComeOneByOne_AreGivenBeforeTheNextHasCome()
    {
        var next = new SemaphoreSlim(0);
        await using var server = new LoopbackServer(
            async (_, stream, token) =>
            {
                await stream.WriteAsync(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n["u8.ToArray(),
                    token
                );
                for (var i = 0; i < 3; i++)
                {
                    await stream.WriteAsync(Encoding.UTF8.GetBytes($"{{\"value\":{i}}}{(i == 2 ? "]" : ",")}"), token);
                    await next.WaitAsync(token);
                }
            }
        );
        using var connection = Connect(server);
        await using var rows = Stream(connection).GetAsyncEnumerator();

        for (var i = 0; i < 3; i++)
        {
            (await rows.MoveNextAsync()).ShouldBeTrue();
            rows.Current.ShouldBe(i);
            next.Release();
        }

        (await rows.MoveNextAsync()).ShouldBeFalse();
        _pool.Outstanding.ShouldBe(0);
        _pool.Rented.ShouldBe(1);
    }

    [Fact]
    public async Task StreamAsync_RefusedFirst_IsRetriedAndPaidOnce()
    {
        var sent = 0;
        var handler = new StubHandler(_ =>
            sent++ == 0 ? StubHandler.Json("{}", HttpStatusCode.ServiceUnavailable) : StubHandler.Json("""[{"value":1},{"value":2}]""")
        );
        using var connection = Connect(handler, options => (options.Retry.MaxRetries, options.Retry.Random) = (1, () => 0));

        (await Stream(connection).ToListAsync()).ShouldBe([1, 2]);

        handler.Requests.Count.ShouldBe(2);
        connection.Credits.Spent.ShouldBe(40);
        _pool.Outstanding.ShouldBe(0);
    }

    [Fact]
    public async Task StreamAsync_ReadTwice_IsSentTwice()
    {
        var handler = new StubHandler(_ => StubHandler.Json("""[{"value":1}]"""));
        using var connection = Connect(handler);
        var rows = Stream(connection);
        handler.Requests.ShouldBeEmpty();

        await rows.ToListAsync();
        await rows.ToListAsync();

        handler.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task StreamAsync_ErrorStatus_IsTheTypedError()
    {
        using var connection = Connect(new StubHandler(_ => StubHandler.Json("""{"message":"no such wallet"}""", HttpStatusCode.NotFound)));

        (await Should.ThrowAsync<CoinStatsNotFoundException>(() => Stream(connection).ToListAsync())).Message.ShouldContain(
            "no such wallet"
        );
        _pool.Outstanding.ShouldBe(0);
    }

    [Fact]
    public async Task StreamAsync_BudgetThatCannotPay_SendsNothing()
    {
        var handler = new StubHandler(_ => StubHandler.Json("[]"));
        using var connection = Connect(handler, options => options.Budget = new CreditBudget(39));

        await Should.ThrowAsync<CreditBudgetExceededException>(() => Stream(connection).ToListAsync());
        handler.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"value":1}""", 0, "$", 0)]
    [InlineData("""[{"value":1},{"value":"x"}]""", 1, "$[1].value", 22)]
    [InlineData("""[{"value":1},{"note":"n"}]""", 1, "$[1]", null)]
    [InlineData("""[{"value":1},{"value":2""", 1, "$[1]", null)]
    [InlineData("""[{"value":1}] x""", 1, "$[0]", null)]
    public async Task StreamAsync_WrongJson_GivesWhatCameBeforeThenNamesOperationAndPath(string body, int before, string path, int? offset)
    {
        using var connection = Connect(new StubHandler(_ => StubHandler.Json(body)), options => options.Reading = ResponseReading.Strict);
        var read = new List<long>();

        var error = await Should.ThrowAsync<CoinStatsJsonException>(async () =>
        {
            await foreach (var value in Stream(connection))
            {
                read.Add(value);
            }
        });

        read.Count.ShouldBe(before);
        error.Operation.ShouldBe(TestApi.Get);
        error.JsonPath.ShouldBe(path);
        error.ByteOffset.ShouldBe(offset ?? error.ByteOffset);
        _pool.Outstanding.ShouldBe(0);
    }

    [Fact]
    public async Task StreamAsync_RowOverTheCap_IsAnErrorBeforeItIsHeld()
    {
        using var connection = Connect(new StubHandler(_ => StubHandler.Json("[" + new string(' ', 100_000) + "1]")), options =>
            options.MaxResponseBytes = 1000
        );

        (await Should.ThrowAsync<CoinStatsJsonException>(() => Stream(connection).ToListAsync())).Message.ShouldContain(
            "larger than 1000 bytes"
        );
        _pool.Largest.ShouldBeLessThan(100_000);
        _pool.Outstanding.ShouldBe(0);
    }

    [Fact]
    public async Task StreamAsync_LeftEarly_ReturnsTheBuffer()
    {
        using var connection = Connect(new StubHandler(_ => StubHandler.Json("""[{"value":1},{"value":2}]""")));

        await foreach (var value in Stream(connection))
        {
            value.ShouldBe(1);
            break;
        }

        _pool.Outstanding.ShouldBe(0);
        _pool.Rented.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task StreamAsync_ConnectionThatBreaks_IsCutOff()
    {
        await using var server = new LoopbackServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[{\"value\":1},{\"va");
        using var connection = Connect(server);

        var error = await Should.ThrowAsync<CoinStatsJsonException>(() => Stream(connection).ToListAsync());
        error.Message.ShouldContain("cut off");
        error.Operation.ShouldBe(TestApi.Get);
        _pool.Outstanding.ShouldBe(0);
    }

    [Fact]
    public async Task StreamAsync_CancelledWhileARowHangs_EndsAtOnce()
    {
        using var stop = new CancellationTokenSource();
        await using var server = Hanging("[{\"value\":1},");
        using var connection = Connect(server);
        await using var rows = Stream(connection, stop.Token).GetAsyncEnumerator();
        (await rows.MoveNextAsync()).ShouldBeTrue();
        var second = rows.MoveNextAsync();

        await stop.CancelAsync();

        (await Should.ThrowAsync<OperationCanceledException>(async () => await second)).CancellationToken.ShouldBe(stop.Token);
        _pool.Outstanding.ShouldBe(0);
    }

    [Fact]
    public async Task StreamAsync_RowHangs_IsCutByTheTimeoutOfTheWait()
    {
        var time = new ManualTimeProvider();
        await using var server = Hanging("[{\"value\":1},");
        using var connection = Connect(server, options => (options.TimeProvider, options.Timeout) = (time, TimeSpan.FromSeconds(30)));
        await using var rows = Stream(connection).GetAsyncEnumerator();
        (await rows.MoveNextAsync()).ShouldBeTrue();

        // What the reader does between two rows is not the server's fault.
        time.Advance(TimeSpan.FromSeconds(60));
        var second = rows.MoveNextAsync();
        time.Advance(TimeSpan.FromSeconds(30));

        var error = await Should.ThrowAsync<CoinStatsTransportException>(async () => await second);
        error.IsTimeout.ShouldBeTrue();
        error.Message.ShouldContain("within 30 s");
        _pool.Outstanding.ShouldBe(0);
    }

    private static IAsyncEnumerable<long> Stream(ApiConnection connection, CancellationToken cancellationToken = default) =>
        connection.StreamAsync(new ApiRequest(TestApi.Get), TestApi.ReadValue, cancellationToken);

    private static LoopbackServer Hanging(string start) =>
        new(
            async (_, stream, token) =>
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n" + start), token);
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            }
        );

    private ApiConnection Connect(StubHandler handler, Action<CoinStatsClientOptions>? change = null) => TestApi.Connect(handler, options =>
        {
            options.BufferPool = _pool;
            change?.Invoke(options);
        });

    private ApiConnection Connect(LoopbackServer server, Action<CoinStatsClientOptions>? change = null) =>
        new(
            TestApi.Options(options =>
            {
                (options.BaseAddress, options.BufferPool) = (server.Address, _pool);
                change?.Invoke(options);
            }),
            TestApi.Service
        );
}

using CoinStats;
using CoinStats.Http;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Tests.Client;

/// <summary>Calls without an answer.</summary>
public sealed class ApiConnectionFailureTests
{
    [Fact]
    public async Task SendAsync_NobodyListens_IsATransportError()
    {
        Uri address;
        await using (var server = new LoopbackServer(""))
        {
            address = server.Address;
        }

        using var connection = new ApiConnection(TestApi.Options(options => options.BaseAddress = address), TestApi.Service);
        var error = await Should.ThrowAsync<CoinStatsTransportException>(() => connection.GetAsync());
        error.IsTimeout.ShouldBeFalse();
        error.Operation.ShouldBe(TestApi.Get);
        error.Message.ShouldStartWith($"get-thing: no answer from {address.GetLeftPart(UriPartial.Authority)}");
        error.InnerException.ShouldBeOfType<HttpRequestException>();
    }

    [Fact]
    public async Task SendAsync_NoHttpAnswer_IsATransportError()
    {
        await using var server = new LoopbackServer("SSH-2.0-OpenSSH\r\n\r\n");
        using var connection = new ApiConnection(TestApi.Options(options => options.BaseAddress = server.Address), TestApi.Service);
        await Should.ThrowAsync<CoinStatsTransportException>(() => connection.GetAsync());
    }

    [Fact]
    public async Task SendAsync_NoAnswerInTime_IsATimeout()
    {
        var time = new ManualTimeProvider();
        using var connection = TestApi.Connect(new StubHandler(HangAsync), options =>
            (options.TimeProvider, options.Timeout) = (time, TimeSpan.FromMinutes(1))
        );
        var call = connection.GetAsync();
        time.Advance(TimeSpan.FromMinutes(1));
        var error = await Should.ThrowAsync<CoinStatsTransportException>(() => call);
        error.IsTimeout.ShouldBeTrue();
        error.Message.ShouldBe("get-thing: no complete answer from https://api.example.test within 60 s.");
    }

    [Fact]
    public async Task SendAsync_TimeoutOfTheGivenHttpClient_IsATimeout()
    {
        // The given client has its own clock: an already short limit is the only way to see it end a call.
        using var client = new HttpClient(new StubHandler(HangAsync)) { Timeout = TimeSpan.FromMilliseconds(1) };
        using var connection = new ApiConnection(TestApi.Options(), TestApi.Service, client);
        var error = await Should.ThrowAsync<CoinStatsTransportException>(() => connection.GetAsync());
        error.IsTimeout.ShouldBeTrue();
        error.Message.ShouldContain("the time limit of the given HttpClient");
    }

    [Fact]
    public async Task SendAsync_Cancelled_CarriesTheCallersToken()
    {
        using var stop = new CancellationTokenSource();
        using var connection = TestApi.Connect(new StubHandler(HangAsync));
        var call = connection.GetAsync(stop.Token);
        await stop.CancelAsync();
        (await Should.ThrowAsync<OperationCanceledException>(() => call)).CancellationToken.ShouldBe(stop.Token);
    }

    [Fact]
    public async Task SendAsync_CancelledBefore_SendsNothing()
    {
        var handler = new StubHandler(_ => StubHandler.Json("{}"));
        using var connection = TestApi.Connect(handler);
        await Should.ThrowAsync<OperationCanceledException>(() => connection.GetAsync(new CancellationToken(canceled: true)));
        handler.Requests.ShouldBeEmpty();
    }

    private static async Task<HttpResponseMessage> HangAsync(HttpRequestMessage request, CancellationToken token)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
        throw new InvalidOperationException("never");
    }
}

namespace CoinStats.MockServer.Tests.Stubs;

/// <summary>Answers that break or are late.</summary>
public sealed class StubFaultTests
{
    [Theory]
    [InlineData(CoinStatsMockFault.ConnectionReset)]
    [InlineData(CoinStatsMockFault.EmptyReply)]
    [InlineData(CoinStatsMockFault.MalformedChunk)]
    [InlineData(CoinStatsMockFault.GarbageThenClose)]
    public async Task RespondFault_BreaksTheCall_OverSocketAndWithout(CoinStatsMockFault fault)
    {
        await using var server = await CoinStatsMockServer.StartAsync(new CoinStatsMockOptions { SpecJson = TinySpec.Json });
        server.When(TinyOperations.ListCoins).RespondFault(fault);
        using var http = new HttpClient { BaseAddress = server.BaseAddress };
        using var free = new HttpClient(server.CreateHandler()) { BaseAddress = server.BaseAddress };
        await Should.ThrowAsync<HttpRequestException>(() => http.GetStringAsync("/v1/coins"));
        await Should.ThrowAsync<HttpRequestException>(() => free.GetStringAsync("/v1/coins"));
        (await http.GetStringAsync("/v1/coins/charts?period=1")).ShouldBe("\"charts\"");
    }

    [Fact]
    public async Task RespondFault_NeverAnswers_EndsWithTheCallersTimeoutOrTheServer()
    {
        var server = await CoinStatsMockServer.StartAsync(new CoinStatsMockOptions { SpecJson = TinySpec.Json });
        server.When(TinyOperations.ListCoins).RespondFault(CoinStatsMockFault.NeverAnswers);
        using var http = new HttpClient { BaseAddress = server.BaseAddress };
        using var timeout = new CancellationTokenSource();
        var call = http.GetStringAsync("/v1/coins", timeout.Token);
        await ReceivedAsync(server, 1);
        call.IsCompleted.ShouldBeFalse();
        await timeout.CancelAsync();
        await Should.ThrowAsync<TaskCanceledException>(() => call);
        var second = http.GetStringAsync("/v1/coins");
        await ReceivedAsync(server, 2); // before it stops: a call that comes later may meet another test's server on the port
        await server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(2));
        await Should.ThrowAsync<HttpRequestException>(() => second);
    }

    private static async Task ReceivedAsync(CoinStatsMockServer server, int count)
    {
        while (server.Received().Count < count)
        {
            await Task.Yield();
        }
    }

    [Fact]
    public async Task WithDelay_WaitsOnTheClock()
    {
        var clock = new CoinStatsGen.TestSupport.ManualTimeProvider();
        await using var client = new MockClient(new CoinStatsMockOptions { SpecJson = TinySpec.Json, TimeProvider = clock });
        client.Server.When(TinyOperations.ListCoins).RespondJson("1").WithDelay(TimeSpan.FromSeconds(30)).WithHeader("X-Slow", "yes");
        var call = client.GetAsync("/v1/coins");
        await clock.WaitForDelayAsync(d => d == TimeSpan.FromSeconds(30));
        call.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(30));
        (await call).Headers["X-Slow"].ShouldBe("yes");
    }
}

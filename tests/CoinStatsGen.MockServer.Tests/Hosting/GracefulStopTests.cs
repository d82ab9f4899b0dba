using System.Net;
using System.Net.Sockets;
using CoinStatsGen.TestSupport;

namespace CoinStats.MockServer.Tests.Hosting;

/// <summary>A stop lets requests under way finish, and nothing new in.</summary>
public sealed class GracefulStopTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _clock = new();
    private CoinStatsMockServer _server = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _server = await CoinStatsMockServer.StartAsync(new CoinStatsMockOptions { SpecJson = TinySpec.Json, TimeProvider = _clock });
        _http = new HttpClient { BaseAddress = _server.BaseAddress };
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Stop_LetsARequestUnderWayFinish_AndNothingNewIn()
    {
        _server.AddMappings("""{"request":{"url":"/slow"},"response":{"status":200,"body":"done","fixedDelayMilliseconds":5000}}""");
        var slow = _http.GetStringAsync("/slow");
        await _clock.WaitForDelayAsync(delay => delay == TimeSpan.FromSeconds(5));
        var stop = _server.StopAsync(TimeSpan.FromSeconds(30));
        await _clock.WaitForDelayAsync(delay => delay == TimeSpan.FromSeconds(30));
        await RefusedAsync();
        stop.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(5));
        (await slow).ShouldBe("done");
        await stop;
    }

    [Fact]
    public async Task Stop_AfterTheDrainTime_BreaksOffWhatIsLeft()
    {
        _server.AddMappings("""{"request":{"url":"/slow"},"response":{"status":200,"fixedDelayMilliseconds":60000}}""");
        var slow = _http.GetStringAsync("/slow");
        await _clock.WaitForDelayAsync(delay => delay == TimeSpan.FromSeconds(60));
        var stop = _server.StopAsync(TimeSpan.FromSeconds(2));
        await _clock.WaitForDelayAsync(delay => delay == TimeSpan.FromSeconds(2));
        _clock.Advance(TimeSpan.FromSeconds(2));
        await stop;
        await Should.ThrowAsync<HttpRequestException>(() => slow);
    }

    [Fact]
    public async Task Stop_AnswerThatNeverComes_IsNotWaitedFor()
    {
        _server.WhenAny().RespondFault(CoinStatsMockFault.NeverAnswers);
        using var silent = new TcpClient();
        await silent.ConnectAsync(IPAddress.Loopback, _server.BaseAddress.Port);
        await silent.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: a\r\n\r\n"u8.ToArray());
        while (_server.Requests.Count == 0)
        {
            await Task.Yield();
        }

        await _server.StopAsync(TimeSpan.FromHours(1));
    }

    private async Task RefusedAsync()
    {
        while (true)
        {
            try
            {
                using var late = new TcpClient();
                await late.ConnectAsync(IPAddress.Loopback, _server.BaseAddress.Port);
            }
            catch (SocketException)
            {
                return;
            }
        }
    }
}

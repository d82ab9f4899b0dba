using System.Net.Http.Headers;
using System.Text;
using CoinStats.MockServer.Simulation;
using CoinStatsGen.TestSupport;

namespace CoinStats.MockServer.Tests.Simulation;

/// <summary>A server of the CoinStats document with simulations, on a clock that the test moves.</summary>
internal sealed class SimulatedClient : IAsyncDisposable
{
    private readonly HttpClient _http;

    public SimulatedClient(CoinStatsMockSimulationOptions simulation, int seed = 0, ISimulationState? state = null)
    {
        Server = CoinStatsMockServer.CreateSocketFree(
            new CoinStatsMockOptions
            {
                Simulation = simulation,
                TimeProvider = Clock,
                Seed = seed,
                SimulationState = state,
            }
        );
        _http = new HttpClient(Server.CreateHandler()) { BaseAddress = Server.BaseAddress };
    }

    public ManualTimeProvider Clock { get; } = new();

    public CoinStatsMockServer Server { get; }

    public Task<MockResult> GetAsync(string path, string key = "any", string? lane = null) => SendAsync("GET", path, key, lane);

    public async Task<MockResult> SendAsync(string method, string path, string key = "any", string? lane = null, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("X-API-KEY", key);
        if (lane is not null)
        {
            request.Headers.Add(CoinStatsMockLane.HeaderName, lane);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body))
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            };
        }

        using var response = await _http.SendAsync(request);
        return await MockResult.ReadAsync(response);
    }

    public async Task<long> UsedAsync(string key = "any") =>
        (await GetAsync("/v1/usage/credits", key)).Json.GetProperty("usedCredits").GetInt64();

    public void Advance(double seconds) => Clock.Advance(TimeSpan.FromSeconds(seconds));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }
}

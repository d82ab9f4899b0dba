namespace CoinStats.MockServer.Tests.Simulation;

public sealed class WeatherTests
{
    [Fact]
    public async Task Latency_IsWaitedOnTheClockWithinTheJitter()
    {
        await using var client = new SimulatedClient(new() { Latency = new(TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(10)) });
        client.Clock.AutoAdvanceUpTo = TimeSpan.FromSeconds(1);
        for (var i = 0; i < 20; i++)
        {
            (await client.GetAsync("/v1/fiats")).Status.ShouldBe(200);
        }

        var waits = client.Clock.Delays.Select(d => d.TotalMilliseconds).Where(d => d < 1000).ToList();
        waits.Count.ShouldBe(20);
        waits.ShouldAllBe(w => w >= 40 && w <= 60);
        waits.Distinct().Count().ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Chaos_SameSeed_SameWeather()
    {
        var first = await StatusesAsync(seed: 7);
        (await StatusesAsync(seed: 7)).ShouldBe(first);
        (await StatusesAsync(seed: 8)).ShouldNotBe(first);
        first.Count(s => s == 503).ShouldBeInRange(20, 90);
        first.Count(s => s == 0).ShouldBeInRange(20, 90);
    }

    [Fact]
    public async Task Chaos_OtherCalls_ChangeNothing()
    {
        var alone = await StatusesAsync(seed: 7);
        await using var client = new SimulatedClient(new() { Chaos = new(30) { SlowAnswers = false } }, seed: 7);
        var between = new List<int>();
        for (var i = 0; i < alone.Count; i++)
        {
            await StatusAsync(client, "/v1/markets");
            between.Add(await StatusAsync(client, "/v1/fiats"));
        }

        between.ShouldBe(alone);
    }

    [Fact]
    public async Task Chaos_SlowAnswers_ComeLater()
    {
        await using var client = new SimulatedClient(
            new()
            {
                Chaos = new(100)
                {
                    Errors = false,
                    Resets = false,
                    SlowDelay = TimeSpan.FromSeconds(3),
                },
            }
        );
        client.Clock.AutoAdvanceUpTo = TimeSpan.FromSeconds(5);
        (await client.GetAsync("/v1/fiats")).Status.ShouldBe(200);
        client.Clock.Delays.ShouldContain(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task Chaos_Reset_BreaksARealConnection()
    {
        await using var server = await CoinStatsMockServer.StartAsync(
            new()
            {
                Simulation = new()
                {
                    Chaos = new(100) { Errors = false, SlowAnswers = false },
                },
            }
        );
        using var http = new HttpClient { BaseAddress = server.BaseAddress };
        http.DefaultRequestHeaders.Add("X-API-KEY", "any");
        await Should.ThrowAsync<HttpRequestException>(() => http.GetAsync(new Uri("/v1/fiats", UriKind.Relative)));
        server.Simulation.Options = new();
        (await http.GetAsync(new Uri("/v1/fiats", UriKind.Relative))).IsSuccessStatusCode.ShouldBeTrue();
    }

    private static async Task<List<int>> StatusesAsync(int seed)
    {
        await using var client = new SimulatedClient(new() { Chaos = new(30) { SlowAnswers = false } }, seed);
        var statuses = new List<int>();
        for (var i = 0; i < 300; i++)
        {
            statuses.Add(await StatusAsync(client, "/v1/fiats"));
        }

        return statuses;
    }

    private static async Task<int> StatusAsync(SimulatedClient client, string path)
    {
        try
        {
            return (await client.GetAsync(path)).Status;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }
}

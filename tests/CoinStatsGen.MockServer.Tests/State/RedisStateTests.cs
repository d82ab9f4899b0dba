using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using CoinStats.MockServer.Simulation;
using CoinStats.MockServer.Tests.Simulation;
using CoinStats.MockServer.Tool;
using CoinStats.MockServer.Tool.State;
using CoinStatsGen.TestSupport;
using StackExchange.Redis;

namespace CoinStats.MockServer.Tests.State;

/// <summary>Replicas over a real Redis.</summary>
public sealed partial class RedisStateTests
{
    private const long Now = 1_800_000_000_000_000;

    [RedisFact]
    public async Task Replicas_ShareCreditsLimitsAndSyncs()
    {
        await using var redis = await RedisServer.StartNewAsync();
        await using var one = await ReplicaAsync(redis);
        await using var two = await ReplicaAsync(redis);

        (await one.GetAsync("/v1/coins")).Status.ShouldBe(200);
        (await two.GetAsync("/v1/usage/credits")).Body.ShouldContain("\"usedCredits\":2");
        (await two.GetAsync("/v1/coins")).Status.ShouldBe(200);
        (await one.GetAsync("/v1/coins")).Status.ShouldBe(429, "three requests a second, whoever answers");

        one.Advance(2);
        two.Advance(2);
        (await one.SendAsync("PATCH", "/v1/exchange/sync?portfolioId=p")).Status.ShouldBe(200);
        (await two.GetAsync("/v1/exchange/status?portfolioId=p")).Body.ShouldBe("""{"status":"syncing"}""");
        two.Advance(2);
        (await two.GetAsync("/v1/exchange/chart?portfolioId=p&type=24h")).Status.ShouldBe(
            406,
            "the account is shared: 27 of 60 are used, the chart costs 50"
        );
        (await two.GetAsync("/v1/exchange/transactions?portfolioId=p")).Status.ShouldBe(200);
        one.Server.Simulation.CreditsOf("any").UsedCredits.ShouldBe(2 + 2 + 20 + 3 + 4);

        await one.SendAsync("POST", "/__admin/simulations/reset");
        two.Server.Simulation.CreditsOf("any").UsedCredits.ShouldBe(0);
        (await two.GetAsync("/v1/exchange/transactions?portfolioId=p")).Status.ShouldBe(409);
    }

    [RedisFact]
    public async Task ManyAtOnce_OverTwoReplicas_NeverOverspend()
    {
        await using var redis = await RedisServer.StartNewAsync();
        var simulation = new CoinStatsMockSimulationOptions { Credits = new(100) };
        await using var one = await ReplicaAsync(redis, simulation);
        await using var two = await ReplicaAsync(redis, simulation);
        var statuses = await Task.WhenAll(
            Enumerable.Range(0, 200).Select(i => Task.Run(async () => (await (i % 2 == 0 ? one : two).GetAsync("/v1/coins")).Status))
        );
        statuses.Count(s => s == 200).ShouldBe(50);
        statuses.Count(s => s == 406).ShouldBe(150);
    }

    [RedisFact]
    public async Task Commands_WithTheSameState_ShareIt()
    {
        await using var redis = await RedisServer.StartNewAsync();
        await using var one = await ServeAsync(redis);
        await using var two = await ServeAsync(redis);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("X-API-KEY", "any");
        (await http.GetAsync(new Uri(one.Address, "/v1/coins"))).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        (await http.GetAsync(new Uri(two.Address, "/v1/coins"))).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotAcceptable);
    }

    [RedisFact]
    public async Task Memory_AndRedis_CountTheSame()
    {
        await using var redis = await RedisServer.StartNewAsync();
        await using var shared = await RedisSimulationState.ConnectAsync(Patient($"redis://{redis.Endpoint}"));
        var memory = new MemorySimulationState();
        var random = new Random(7);
        var now = Now;
        for (var step = 0; step < 2000; step++)
        {
            now += random.Next(0, 400_000);
            var lane = random.Next(2) == 0 ? "" : "a{b}:c";
            var key = $"key-{random.Next(3)}";
            switch (random.Next(5))
            {
                case 0:
                    var limit = new RateLimitSimulation(2) { Burst = 3 };
                    (await shared.TakeRequestAsync(lane, key, now, limit)).ShouldBe(await memory.TakeRequestAsync(lane, key, now, limit));
                    break;
                case 1:
                    var credits = random.Next(0, 90);
                    (await shared.PayAsync(lane, key, credits, 5_000)).ShouldBe(await memory.PayAsync(lane, key, credits, 5_000));
                    break;
                case 2:
                    await shared.RefundAsync(lane, key, 40);
                    await memory.RefundAsync(lane, key, 40);
                    break;
                case 3:
                    await shared.StartSyncAsync(lane, key, now, now + 1_000_000);
                    await memory.StartSyncAsync(lane, key, now, now + 1_000_000);
                    break;
                default:
                    (await shared.FindSyncAsync(lane, key)).ShouldBe(await memory.FindSyncAsync(lane, key));
                    break;
            }

            if (step % 500 == 499)
            {
                shared.Read(lane).Syncs.ShouldBe(memory.Read(lane).Syncs, ignoreOrder: true);
                shared.Read(lane).Used.Where(u => u.Value > 0).ShouldBe(memory.Read(lane).Used.Where(u => u.Value > 0), ignoreOrder: true);
                shared.Forget(lane);
                memory.Forget(lane);
                shared.Read(lane).Used.ShouldBeEmpty();
            }
        }
    }

    [RedisFact]
    public async Task EveryKey_ExpiresAndHoldsNoApiKey()
    {
        await using var redis = await RedisServer.StartNewAsync();
        await using var replica = await ReplicaAsync(redis, address: $"redis://{redis.Endpoint}/3?prefix=team&expire=2h");
        await replica.GetAsync("/v1/coins", "my-secret-key");
        await replica.SendAsync("PATCH", "/v1/exchange/sync?portfolioId=p", "my-secret-key");
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.Endpoint);
        var keys = connection.GetServers()[0].Keys(3).Select(k => k.ToString()).Order(StringComparer.Ordinal).ToList();
        keys.ShouldBe(["team:{}:credits", "team:{}:rate", "team:{}:sync"]);
        foreach (var key in keys)
        {
            var left = await connection.GetDatabase(3).KeyTimeToLiveAsync(key);
            left!.Value.TotalHours.ShouldBeInRange(1.9, 2);
            (await connection.GetDatabase(3).HashGetAllAsync(key)).ShouldAllBe(e =>
                !e.Name.ToString().Contains("secret", StringComparison.Ordinal)
            );
        }
    }

    [RedisFact]
    public async Task RedisThatIsGone_Is503AndComesBack()
    {
        await using var redis = await RedisServer.StartNewAsync();
        await using var replica = await ReplicaAsync(redis);
        (await replica.GetAsync("/v1/coins")).Status.ShouldBe(200);
        await redis.StopAsync();
        var refused = await replica.GetAsync("/v1/coins");
        refused.Status.ShouldBe(503);
        refused.Message.ShouldStartWith(
            $"Service Unavailable: the state of the simulations cannot be reached. Redis at {redis.Endpoint} does not answer"
        );
        (await replica.GetAsync("/__admin/simulations/state")).Status.ShouldBe(503);
        (await replica.GetAsync("/v1/nowhere")).Status.ShouldBe(404);

        await redis.StartAgainAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await replica.GetAsync("/v1/coins") is { Status: not 200 } still)
        {
            still.Status.ShouldBe(503, still.Body);
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        (await replica.GetAsync("/v1/usage/credits")).Body.ShouldContain(
            "\"usedCredits\":2",
            Case.Sensitive,
            "the account is kept again, from nothing: this Redis writes nothing to its disk"
        );
        (await replica.SendAsync("PATCH", "/v1/exchange/sync?portfolioId=p")).Status.ShouldBe(200);
        replica.Advance(1);
        (await replica.GetAsync("/v1/exchange/status?portfolioId=p")).Body.ShouldBe("""{"status":"syncing"}""");
        replica.Server.Simulation.CreditsOf("any").UsedCredits.ShouldBeGreaterThan(2);
    }

    [RedisFact]
    public async Task Serve_StateThatCannotBeReached_SaysSo()
    {
        await using var redis = await RedisServer.StartNewAsync();
        await redis.StopAsync();
        var output = new StringWriter();
        var error = new StringWriter();
        var code = await ToolCommands
            .Root()
            .Parse(["serve", "--port", "0", "--state", $"redis://user:hidden@{redis.Endpoint}"])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        code.ShouldBe(2);
        (output.ToString() + error).ShouldContain($"--state: Redis at {redis.Endpoint} cannot be reached");
        (output.ToString() + error).ShouldNotContain("hidden");
    }

    private static async Task<Replica> ReplicaAsync(
        RedisServer redis,
        CoinStatsMockSimulationOptions? simulation = null,
        string? address = null
    )
    {
        var state = await RedisSimulationState.ConnectAsync(Patient(address ?? $"redis://{redis.Endpoint}"));
        return new Replica(
            state,
            simulation
                ?? new()
                {
                    Credits = new(60),
                    RateLimit = new(3) { Burst = 3 },
                    Sync = new(),
                }
        );
    }

    // What these tests hold does not depend on how soon Redis answers: on a machine that is late it may take its time.
    private static StateAddress Patient(string address)
    {
        var parsed = StateAddress.Parse(address);
        parsed.Settings.ConnectTimeout = parsed.Settings.AsyncTimeout = parsed.Settings.SyncTimeout = 60_000;
        return parsed;
    }

    private static async Task<Served> ServeAsync(RedisServer redis)
    {
        var stop = new CancellationTokenSource();
        var started = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var output = new AddressWriter(started);
        var run = ToolCommands
            .Root()
            .Parse(["serve", "--port", "0", "--credits", "3", "--state", $"redis://{redis.Endpoint}", "--drain", "0"])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = output }, stop.Token);
        await Task.WhenAny(run, started.Task);
        return new Served(
            started.Task.IsCompleted ? await started.Task : throw new InvalidOperationException(output.ToString()),
            run,
            stop
        );
    }

    private sealed class Replica(RedisSimulationState state, CoinStatsMockSimulationOptions simulation) : IAsyncDisposable
    {
        private readonly SimulatedClient _client = new(simulation, state: state);

        public CoinStatsMockServer Server => _client.Server;

        public Task<MockResult> GetAsync(string path, string key = "any") => _client.GetAsync(path, key);

        public Task<MockResult> SendAsync(string method, string path, string key = "any") => _client.SendAsync(method, path, key);

        public void Advance(double seconds) => _client.Advance(seconds);

        public async ValueTask DisposeAsync()
        {
            await _client.DisposeAsync();
            await state.DisposeAsync();
        }
    }

    private sealed class Served(Uri address, Task<int> run, CancellationTokenSource stop) : IAsyncDisposable
    {
        public Uri Address => address;

        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            await run;
            stop.Dispose();
        }
    }

    /// <summary>Waits for the line that tells the address.</summary>
    private sealed partial class AddressWriter(TaskCompletionSource<Uri> found) : StringWriter(CultureInfo.InvariantCulture)
    {
        public override void Write(char value)
        {
            base.Write(value);
            if (value == '\n' && Address().Match(ToString()) is { Success: true } match)
            {
                found.TrySetResult(new Uri(match.Value));
            }
        }

        public override void Write(string? value)
        {
            foreach (var character in value ?? "")
            {
                Write(character);
            }
        }

        public override void WriteLine(string? value) => Write(value + "\n");

        [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
        private static partial Regex Address();
    }
}

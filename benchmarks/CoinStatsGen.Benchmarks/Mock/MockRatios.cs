using System.Diagnostics;
using System.Text.Json.Nodes;
using CoinStats.MockServer;

namespace CoinStatsGen.Benchmarks.Mock;

/// <summary>The mock server against the bare web server, and against itself.</summary>
internal static class MockRatios
{
    private const int Rounds = 9;
    private static readonly TimeSpan RoundTime = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    internal static IEnumerable<RatioRow> Measure(Func<string, bool> wanted)
    {
        if (wanted("mock.rps"))
        {
            yield return new RatioRow("mock.rps", Throughput(Mock(), Bare()), 0.6);
        }

        if (wanted("mock.p99"))
        {
            yield return new RatioRow("mock.p99", Compare(Mock(), Bare(), load => load.Percentile99(RoundTime)), 5, AtMost: true);
        }

        if (wanted("mock.stubs"))
        {
            yield return new RatioRow("mock.stubs", Throughput(Stubbed(560), Stubbed(0)), 0.8);
        }

        if (wanted("mock.journal"))
        {
            yield return new RatioRow("mock.journal", Throughput(Mock(), Mock(new CoinStatsMockOptions { JournalCapacity = 0 })), 0.85);
        }

        if (wanted("mock.start"))
        {
            yield return new RatioRow("mock.start", StartAsync().GetAwaiter().GetResult(), 3, AtMost: true);
        }

        if (wanted("mock.memory"))
        {
            yield return new RatioRow("mock.memory", MemoryAsync().GetAwaiter().GetResult(), 1.1, AtMost: true);
        }
    }

    internal static Func<Task<(IAsyncDisposable, Uri)>> Mock(CoinStatsMockOptions? options = null) =>
        async () =>
        {
            var server = await CoinStatsMockServer.StartAsync(options);
            return (server, server.BaseAddress);
        };

    private static Func<Task<(IAsyncDisposable, Uri)>> Bare() =>
        async () =>
        {
            var server = await BareKestrel.StartAsync(await BodyAsync());
            return (server, server.Address);
        };

    // The measured stub is the oldest: the worst place where stubs are searched one by one.
    internal static Func<Task<(IAsyncDisposable, Uri)>> Stubbed(int others) =>
        async () =>
        {
            var server = await CoinStatsMockServer.StartAsync();
            server.AddMappings(Mapping("/v1/wallet/balance/many", "[]"));
            for (var i = 0; i < others; i++)
            {
                server.AddMappings(Mapping(i % 2 == 0 ? $"/v1/other/{i}" : $"/v1/wallet/balance/{i}", "[]"));
            }

            return (server, server.BaseAddress);
        };

    private static string Mapping(string path, string body) =>
        new JsonObject
        {
            ["request"] = new JsonObject { ["method"] = "GET", ["urlPath"] = path },
            ["response"] = new JsonObject { ["status"] = 200, ["body"] = body },
        }.ToJsonString();

    internal static double Throughput(
        Func<Task<(IAsyncDisposable Server, Uri Address)>> left,
        Func<Task<(IAsyncDisposable Server, Uri Address)>> right
    ) => Compare(left, right, load => load.Run(RoundTime));

    private static double Compare(
        Func<Task<(IAsyncDisposable Server, Uri Address)>> left,
        Func<Task<(IAsyncDisposable Server, Uri Address)>> right,
        Func<SocketLoad, double> measure
    )
    {
        (var leftServer, var leftAddress) = left().GetAwaiter().GetResult();
        (var rightServer, var rightAddress) = right().GetAwaiter().GetResult();
        using SocketLoad leftLoad = new(leftAddress, SocketLoad.Request(leftAddress));
        using SocketLoad rightLoad = new(rightAddress, SocketLoad.Request(rightAddress));
        leftLoad.Run(WarmUp);
        rightLoad.Run(WarmUp);
        List<double> ratios = [];
        for (var round = 0; round < Rounds; round++)
        {
            (var first, var second) =
                round % 2 == 0 ? (measure(leftLoad), measure(rightLoad)) : Swap(measure(rightLoad), measure(leftLoad));
            ratios.Add(first / second);
        }

        leftServer.DisposeAsync().AsTask().GetAwaiter().GetResult();
        rightServer.DisposeAsync().AsTask().GetAwaiter().GetResult();
        ratios.Sort();
        return ratios[Rounds / 2];
    }

    private static (double First, double Second) Swap(double second, double first) => (first, second);

    private static async Task<double> StartAsync()
    {
        var body = await BodyAsync();
        List<double> ours = [];
        List<double> bare = [];
        for (var round = 0; round < 21; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await StartMockAsync();
            ours.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            start = Stopwatch.GetTimestamp();
            await StartBareAsync(body);
            bare.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        ours = [.. ours.Skip(1).Order()];
        bare = [.. bare.Skip(1).Order()];
        return ours[ours.Count / 2] / bare[bare.Count / 2];
    }

    internal static async Task StartMockAsync()
    {
        await using var server = await CoinStatsMockServer.StartAsync();
        await FirstAsync(server.BaseAddress);
    }

    internal static async Task StartBareAsync(byte[] body)
    {
        await using var server = await BareKestrel.StartAsync(body);
        await FirstAsync(server.Address);
    }

    private static async Task FirstAsync(Uri address)
    {
        using HttpClient http = new() { BaseAddress = address };
        http.DefaultRequestHeaders.Add("X-API-KEY", "any");
        (await http.GetAsync("/v1/wallet/balance/many?wallets=a:b")).EnsureSuccessStatusCode();
    }

    private static async Task<double> MemoryAsync()
    {
        await using var server = await CoinStatsMockServer.StartAsync();
        using SocketLoad load = new(server.BaseAddress, SocketLoad.Request(server.BaseAddress));
        load.Run(100_000);
        double before = GC.GetTotalMemory(forceFullCollection: true);
        load.Run(900_000);
        return GC.GetTotalMemory(forceFullCollection: true) / before;
    }

    internal static async Task<byte[]> BodyAsync()
    {
        await using var server = CoinStatsMockServer.CreateSocketFree();
        using HttpClient http = new(server.CreateHandler()) { BaseAddress = server.BaseAddress };
        http.DefaultRequestHeaders.Add("X-API-KEY", "any");
        return await http.GetByteArrayAsync("/v1/wallet/balance/many?wallets=a:b");
    }
}

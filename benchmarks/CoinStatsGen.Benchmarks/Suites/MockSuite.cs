using BenchmarkDotNet.Attributes;
using CoinStats.MockServer;
using CoinStatsGen.Benchmarks.Mock;

namespace CoinStatsGen.Benchmarks.Suites;

/// <summary>
/// The mock server over sockets, with validation, authentication and journal on, beside a bare web server with the same bytes.
/// </summary>
public class MockSuite
{
    private const int Requests = 1000;
    private CoinStatsMockServer _mock = null!;
    private BareKestrel _bare = null!;
    private SocketLoad _mockLoad = null!;
    private SocketLoad _bareLoad = null!;
    private byte[] _body = [];

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _body = await MockRatios.BodyAsync();
        _mock = await CoinStatsMockServer.StartAsync();
        _bare = await BareKestrel.StartAsync(_body);
        _mockLoad = new SocketLoad(_mock.BaseAddress, SocketLoad.Request(_mock.BaseAddress));
        _bareLoad = new SocketLoad(_bare.Address, SocketLoad.Request(_bare.Address));
    }

    [GlobalCleanup]
    public async Task CleanupAsync()
    {
        _mockLoad.Dispose();
        _bareLoad.Dispose();
        await _mock.DisposeAsync();
        await _bare.DisposeAsync();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Requests, Description = "bare web server, a request")]
    public void Bare() => _bareLoad.Run(Requests);

    [Benchmark(OperationsPerInvoke = Requests, Description = "mock server, a request")]
    public void Mock() => _mockLoad.Run(Requests);

    [Benchmark(Description = "bare web server: start, first request, stop")]
    public Task BareStart() => MockRatios.StartBareAsync(_body);

    [Benchmark(Description = "mock server: start, first request, stop")]
    public Task MockStart() => MockRatios.StartMockAsync();
}

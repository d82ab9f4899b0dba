using CoinStats.MockServer.Answering;
using CoinStats.MockServer.Tool.Verification;
using CoinStatsGen.TestSupport;

namespace CoinStats.MockServer.Tests.Verification;

/// <summary>A server on loopback, and a verification of it.</summary>
internal sealed class VerifyHarness : IAsyncDisposable
{
    public const string Key = "verify-key-that-nobody-may-see";

    private readonly CompiledDocument _document;

    private VerifyHarness(CoinStatsMockServer server, CompiledDocument document)
    {
        Server = server;
        _document = document;
    }

    public CoinStatsMockServer Server { get; }

    public ManualTimeProvider Clock { get; } = new() { AutoAdvanceUpTo = TimeSpan.FromMinutes(2) };

    public static async Task<VerifyHarness> StartAsync(string? spec = null, CoinStatsMockSimulationOptions? simulation = null)
    {
        var options = new CoinStatsMockOptions { SpecJson = spec, Simulation = simulation ?? new() };
        return new VerifyHarness(
            await CoinStatsMockServer.StartAsync(options),
            spec is null ? BundledDocument.Compile(0, CancellationToken.None) : CompiledDocument.Compile(spec, 0, CancellationToken.None)
        );
    }

    public async Task<VerifyRun> RunAsync(Func<VerifyOptions, VerifyOptions>? configure = null, CancellationToken stop = default)
    {
        var options = new VerifyOptions
        {
            BaseUrl = Server.BaseAddress,
            Key = Key,
            Pause = TimeSpan.Zero,
            TimeProvider = Clock,
            Format = "json",
        };
        var output = new StringWriter();
        var progress = new StringWriter();
        var code = await new VerifyRunner(_document, configure?.Invoke(options) ?? options, output, progress).RunAsync(stop);
        return new VerifyRun(code, output.ToString(), progress.ToString());
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

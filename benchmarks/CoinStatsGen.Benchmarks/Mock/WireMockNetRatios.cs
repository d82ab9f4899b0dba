using CoinStats.MockServer;
using CoinStats.WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace CoinStatsGen.Benchmarks.Mock;

/// <summary>How many times the requests of WireMock.Net our own server answers. Printed, not promised: both are ours to offer.</summary>
internal static class WireMockNetRatios
{
    internal static IEnumerable<RatioRow> Measure(Func<string, bool> wanted)
    {
        if (wanted("mock.wiremocknet"))
        {
            yield return new RatioRow("mock.wiremocknet", MockRatios.Throughput(MockRatios.Stubbed(0), OneStub), 0);
            yield return new RatioRow("mock.wiremocknet.package", MockRatios.Throughput(MockRatios.Mock(), Package), 0);
            yield return new RatioRow("mock.wiremocknet.export", MockRatios.Throughput(MockRatios.Mock(), ExportAsync), 0);
        }
    }

    private static Task<(IAsyncDisposable, Uri)> OneStub()
    {
        var server = Start();
        server
            .Given(Request.Create().UsingGet().WithPath("/v1/wallet/balance/many"))
            .RespondWith(Response.Create().WithStatusCode(200).WithBody("[]"));
        return Running(server);
    }

    private static Task<(IAsyncDisposable, Uri)> Package()
    {
        var server = Start();
        server.AddCoinStats();
        return Running(server);
    }

    private static async Task<(IAsyncDisposable, Uri)> ExportAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coinstats-benchmark");
        await using (var exporter = CoinStatsMockServer.CreateSocketFree())
        {
            await exporter.ExportWireMockNetAsync(folder.FullName);
        }

        var server = Start();
        server.ReadStaticMappings(folder.FullName);
        folder.Delete(recursive: true);
        return await Running(server);
    }

    // As many entries of the log as our journal keeps; without a limit it grows for as long as the load lasts.
    private static WireMockServer Start() => WireMockServer.Start(settings => settings.MaxRequestLogCount = 1000);

    private static Task<(IAsyncDisposable, Uri)> Running(WireMockServer server) =>
        Task.FromResult<(IAsyncDisposable, Uri)>((new Stopping(server), new Uri(server.Url!)));

    private sealed class Stopping(WireMockServer server) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            server.Stop();
            server.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

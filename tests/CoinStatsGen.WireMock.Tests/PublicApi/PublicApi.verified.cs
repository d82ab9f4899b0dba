// The public API of CoinStatsGen.WireMock, written by a test; not compiled.

namespace CoinStats.WireMock
{
    public sealed class CoinStatsWireMock : IAsyncDisposable
    {
        CoinStatsCoverage Coverage { get; }
        CoinStatsMockSimulation Simulation { get; }
        IReadOnlyList<CoinStatsMockOperation> Operations { get; }
        ValueTask DisposeAsync();
        const int Priority = 1000000;
        void Reset();
    }
    public static class CoinStatsWireMockExtensions
    {
        static CoinStatsWireMock AddCoinStats(WireMockServer server, CoinStatsMockOptions? options = default);
        static IReadOnlyList<ILogEntry> FindLogEntries(WireMockServer server, CoinStatsOperation operation);
        static IRequestBuilder ForOperation(IRequestBuilder request, CoinStatsOperation operation);
        static IRequestBuilder ForOperation(IRequestBuilder request, CoinStatsWireMock coinStats, CoinStatsOperation operation);
        static IResponseBuilder WithDocumented(IResponseBuilder response, CoinStatsWireMock coinStats, CoinStatsOperation operation, int status, string? example = default);
        static IResponseBuilder WithDocumented(IResponseBuilder response, CoinStatsWireMock coinStats, int status, string? example = default);
    }
}

namespace CoinStats.WireMock.Assertions
{
    public static class CoinStatsAssertionExtensions
    {
        static CoinStatsServerAssertions Should(WireMockServer server);
    }
    public sealed class CoinStatsReceivedAssertions
    {
        IReadOnlyList<ILogEntry> Entries { get; }
        void AtLeast(int count);
        void Never();
        void Once();
        void Times(int count);
    }
    public sealed class CoinStatsServerAssertions
    {
        CoinStatsReceivedAssertions HaveReceived(CoinStatsOperation operation);
    }
}

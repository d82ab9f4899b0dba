using WireMock.Server;

namespace CoinStats.WireMock.Assertions;

/// <summary>What a WireMock.Net server received.</summary>
public sealed class CoinStatsServerAssertions
{
    private readonly WireMockServer _server;

    internal CoinStatsServerAssertions(WireMockServer server) => _server = server;

    /// <summary>Begins an assertion about the requests to an operation, whichever mapping answered them.</summary>
    /// <param name="operation">The operation of the bundled document.</param>
    public CoinStatsReceivedAssertions HaveReceived(CoinStatsOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return new CoinStatsReceivedAssertions(_server, operation);
    }
}

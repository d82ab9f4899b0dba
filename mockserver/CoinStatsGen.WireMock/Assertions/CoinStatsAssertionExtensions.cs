using WireMock.Server;

namespace CoinStats.WireMock.Assertions;

/// <summary>
/// <c>server.Should().HaveReceived(operation)</c>, without an assertion library. In a namespace of its own: whoever has WireMock.Net's own
/// <c>Should()</c> does not import it, and asserts on <c>server.FindLogEntries(operation)</c>.
/// </summary>
public static class CoinStatsAssertionExtensions
{
    /// <summary>Begins an assertion about what a server received.</summary>
    public static CoinStatsServerAssertions Should(this WireMockServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        return new CoinStatsServerAssertions(server);
    }
}

using CoinStats.WireMock;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.WireMock.Tests.PublicApi;

public sealed class PublicApiTests
{
    /// <summary>A change of what users see shows as a change of one file.</summary>
    [Fact]
    public void PublicApi_IsWhatWasAccepted() => Snapshot.Match(ApiListing.Of(typeof(CoinStatsWireMock).Assembly), "PublicApi");
}

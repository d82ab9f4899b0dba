using CoinStats.Redis;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Redis.Tests.PublicApi;

public sealed class PublicApiTests
{
    /// <summary>A change of what users see shows as a change of one file.</summary>
    [Fact]
    public void PublicApi_IsWhatWasAccepted() => Snapshot.Match(ApiListing.Of(typeof(CoinStatsRedis).Assembly), "PublicApi");
}

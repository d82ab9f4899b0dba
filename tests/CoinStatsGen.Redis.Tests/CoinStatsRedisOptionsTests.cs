using CoinStats;
using CoinStats.Redis;

namespace CoinStatsGen.Redis.Tests;

public sealed class CoinStatsRedisOptionsTests
{
    public static TheoryData<string, Action<CoinStatsRedisOptions>> Wrong =>
        new()
        {
            { "CoinStatsRedisOptions.CreditLimit is -1, allowed are 0 and more.", options => options.CreditLimit = -1 },
            {
                "CoinStatsRedisOptions.ProcessCount is not set: UseShare needs the number of processes that share the key.",
                options => options.WhenAway = RedisOutage.UseShare
            },
            { "CoinStatsRedisOptions.ProcessCount is 0, allowed are 1 to 100000.", options => options.ProcessCount = 0 },
            {
                "CoinStatsRedisOptions.Timeout is 00:00:00, allowed are times above zero up to 00:01:00.",
                options => options.Timeout = TimeSpan.Zero
            },
            {
                "CoinStatsRedisOptions.RetryInterval is -00:00:01, allowed are times from zero to 00:01:00.",
                options => options.RetryInterval = TimeSpan.FromSeconds(-1)
            },
            { "CoinStatsRedisOptions.KeyPrefix is null.", options => options.KeyPrefix = null! },
            { "CoinStatsRedisOptions.CreditPeriod is no period.", options => options.CreditPeriod = (CreditPeriod)9 },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Constructor_WrongOption_SaysWhichAndWhatIsAllowed(string message, Action<CoinStatsRedisOptions> change)
    {
        var options = new CoinStatsRedisOptions();
        change(options);
        Should.Throw<ArgumentException>(() => new CoinStatsRedis("localhost", options)).Message.ShouldStartWith(message);
    }

    [Fact]
    public void Share_OptionsWithABudget_AreRefused()
    {
        using var redis = new CoinStatsRedis("localhost", new CoinStatsRedisOptions { CreditLimit = 1 });
        Should
            .Throw<ArgumentException>(() => redis.Share(new CoinStatsClientOptions { Budget = new CreditBudget(1) }))
            .Message.ShouldStartWith("CoinStatsClientOptions.Budget is set already");
    }

    [Fact]
    public void Share_WithoutCreditLimit_LeavesTheBudgetAlone()
    {
        using var redis = new CoinStatsRedis("localhost");
        var options = new CoinStatsClientOptions { Budget = new CreditBudget(1) };
        redis.Share(options);
        options.Budget.ShouldBeOfType<CreditBudget>();
        options.RateLimit.Source.ShouldNotBeNull();
    }
}

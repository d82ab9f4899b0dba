using System.Globalization;
using CoinStats.Redis.Budgets;
using CoinStatsGen.Redis.Tests.TestSupport;
using CoinStatsGen.TestSupport;
using StackExchange.Redis;

namespace CoinStatsGen.Redis.Tests.Budgets;

/// <summary>The scripts themselves, on a real server whose clock is what the test says.</summary>
public sealed class BudgetScriptTests
{
    private static readonly string Reserve = BudgetScripts.Reserve.Replace(
        "redis.call('TIME')",
        "{ARGV[8], '5'}",
        StringComparison.Ordinal
    );

    [RedisFact]
    public async Task Month_AnyDay_EndsWithTheCalendarMonth()
    {
        await using var server = await RedisServer.StartNewAsync();
        await using var probe = await RedisProbe.ConnectAsync(server.Endpoint);
        foreach (
            var text in new[]
            {
                "2026-01-01",
                "2026-11-22T13:00:00",
                "2026-12-31T23:59:59",
                "2027-02-28T23:59:59",
                "2028-02-28",
                "2028-02-29T12:00:00",
                "2100-02-28",
                "2100-03-01",
                "2400-02-29",
                "1970-01-01",
                "2999-12-31",
            }
        )
        {
            var now = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            var month = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero);

            (await EndAsync(probe, "month", now)).ShouldBe(month.AddMonths(1), text);
            (await EndAsync(probe, "day", now)).ShouldBe(new DateTimeOffset(now.Date.AddDays(1), TimeSpan.Zero), text);
            (await EndAsync(probe, "hour", now)).ShouldBe(new DateTimeOffset(now.Date.AddHours(now.Hour + 1), TimeSpan.Zero), text);
        }
    }

    [RedisFact]
    public async Task LargeNumbers_StayExact()
    {
        await using var server = await RedisServer.StartNewAsync();
        await using var probe = await RedisProbe.ConnectAsync(server.Endpoint);
        const long Limit = 9_007_199_254_740_991;

        var all = (RedisResult[])
            (await probe.Database.ScriptEvaluateAsync(BudgetScripts.Reserve, ["k"], [Limit - 1, Limit, "none", "", 0, 0, 0]))!;
        var last = (RedisResult[])
            (await probe.Database.ScriptEvaluateAsync(BudgetScripts.Reserve, ["k"], [2, Limit, "none", "", 0, 0, 0]))!;

        ((long)all[1]).ShouldBe(Limit - 1);
        ((int)last[0]).ShouldBe(0);
    }

    private static async Task<DateTimeOffset> EndAsync(RedisProbe probe, string period, DateTimeOffset now)
    {
        var values = (RedisResult[])
            (
                await probe.Database.ScriptEvaluateAsync(
                    Reserve,
                    [$"{period}:{now:O}"],
                    [1, 10, period, "", 0, 0, 0, now.ToUnixTimeSeconds()]
                )
            )!;
        return DateTimeOffset.FromUnixTimeSeconds((long)values[4]);
    }
}

using System.Globalization;
using CoinStats;
using CoinStats.Redis;

namespace CoinStatsGen.Redis.Tests.TestSupport;

/// <summary>
/// Spends from a shared budget on many threads until nothing is left; as the entry point of this assembly, in a process of its own.
/// </summary>
internal static class SpenderProgram
{
    public const int Price = 7;

    private const int Threads = 64;

    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is not ["spend", var endpoint, var key, var limit])
        {
            await Console.Error.WriteLineAsync("Use: spend ENDPOINT KEY LIMIT");
            return 2;
        }

        await using var redis = new CoinStatsRedis(
            endpoint,
            new CoinStatsRedisOptions { CreditLimit = long.Parse(limit, CultureInfo.InvariantCulture), Timeout = TimeSpan.FromSeconds(30) }
        );
        Console.WriteLine(await SpendAsync(redis.BudgetFor(key)));
        return 0;
    }

    /// <summary>The credits that were spent. Every third call is refused by its server and gives its credits back.</summary>
    public static async Task<long> SpendAsync(ICreditBudget budget)
    {
        long spent = 0;
        await Task.WhenAll(
            Enumerable
                .Range(0, Threads)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        for (var i = 0; await budget.ReserveAsync(Price, default) is { IsGranted: true } reservation; i++)
                        {
                            reservation.Remaining.ShouldBeGreaterThanOrEqualTo(0);
                            if (i % 3 == 2)
                            {
                                await budget.ReleaseAsync(reservation);
                            }
                            else
                            {
                                await budget.SettleAsync(reservation);
                                Interlocked.Add(ref spent, Price);
                            }
                        }
                    })
                )
        );
        return spent;
    }

    public static ICreditBudget BudgetFor(this CoinStatsRedis redis, string key)
    {
        var options = new CoinStatsClientOptions { ApiKey = key };
        redis.Share(options);
        return options.Budget!;
    }
}

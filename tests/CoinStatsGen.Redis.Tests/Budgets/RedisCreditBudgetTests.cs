using System.Diagnostics;
using System.Globalization;
using CoinStats;
using CoinStats.Redis;
using CoinStatsGen.Redis.Tests.TestSupport;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Redis.Tests.Budgets;

public sealed class RedisCreditBudgetTests : IAsyncLifetime
{
    private const string Key = "csk-0123456789abcdef+/==";

    private RedisServer? _server;

    private string Endpoint => _server!.Endpoint;

    public async Task InitializeAsync() => _server = RedisServer.Missing is null ? await RedisServer.StartNewAsync() : null;

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    [RedisFact]
    public async Task TwoProcessesOf64Threads_SpendExactlyTheLimit()
    {
        const long Limit = 10_000;
        var start = new ProcessStartInfo(
            Environment.ProcessPath!,
            [typeof(SpenderProgram).Assembly.Location, "spend", Endpoint, Key, Limit.ToString(CultureInfo.InvariantCulture)]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var other = Process.Start(start)!;
        await using var redis = Connect(Limit);
        var budget = redis.BudgetFor(Key);

        // The other process first shows that it spends: its start takes longer than all the spending.
        while ((await budget.GetBalanceAsync()).Spent == 0 && !other.HasExited)
        {
            await Task.Yield();
        }

        var spentHere = await SpenderProgram.SpendAsync(budget);
        var spentThere = long.Parse(await other.StandardOutput.ReadToEndAsync(), CultureInfo.InvariantCulture);
        await other.WaitForExitAsync();

        spentThere.ShouldBeGreaterThan(0);
        (spentHere + spentThere).ShouldBe((await budget.GetBalanceAsync()).Spent);
        (spentHere + spentThere).ShouldBeLessThanOrEqualTo(Limit);
        (Limit - spentHere - spentThere).ShouldBeLessThan(SpenderProgram.Price);
    }

    [RedisFact]
    public async Task ServerStoppedAndBackEmpty_FailsClosed_ThenGoesOnFromWhatWasSpent()
    {
        await using var one = Connect(1_000);
        await using var two = Connect(1_000);
        var (first, second) = (one.BudgetFor(Key), two.BudgetFor(Key));
        var early = await first.ReserveAsync(300, default);
        await second.ReserveAsync(400, default);

        await _server!.StopAsync();
        var refusal = await Should.ThrowAsync<SharedStateException>(() => first.ReserveAsync(10, default).AsTask());
        refusal.Message.ShouldContain($"The credit budget shared through Redis at {Endpoint} cannot be asked");
        refusal.Message.ShouldContain("nothing was sent");
        await Should.ThrowAsync<SharedStateException>(() => second.GetBalanceAsync().AsTask());
        await _server.StartAgainAsync();

        // The first saw 300 and the second 700: whoever comes first, all of it counts in the end.
        await BackAsync(first);
        await BackAsync(second);
        (await first.ReserveAsync(301, default)).ShouldBe(
            new CreditReservation(301, IsGranted: false, Remaining: 300, Ticket(await first.ReserveAsync(0, default)))
        );
        (await second.ReserveAsync(300, default)).IsGranted.ShouldBeTrue();
        (await first.ReserveAsync(1, default)).IsGranted.ShouldBeFalse();

        // What was reserved before the crash is counted in the base, which is not given back.
        await first.ReleaseAsync(early);
        (await first.GetBalanceAsync()).Spent.ShouldBe(1_000);
    }

    [RedisFact]
    public async Task ServerStopped_WithShares_EachGoesOnWithItsPart_AndOwesIt()
    {
        await using var one = Connect(1_000, options => (options.WhenAway, options.ProcessCount) = (RedisOutage.UseShare, 4));
        var budget = one.BudgetFor(Key);
        await budget.ReserveAsync(200, default);

        await _server!.StopAsync();
        (await budget.ReserveAsync(150, default)).ShouldBe(
            new CreditReservation(150, IsGranted: true, Remaining: 50, Ticket(await budget.ReserveAsync(0, default)))
        );
        var refused = await budget.ReserveAsync(51, default);
        (refused.IsGranted, refused.Remaining).ShouldBe((false, 50));
        var released = await budget.ReserveAsync(50, default);
        await budget.ReleaseAsync(released);
        await _server.StartAgainAsync();

        await BackAsync(budget);
        (await budget.GetBalanceAsync()).ShouldBe(new CreditBalance(1_000, 350, 0));
    }

    [RedisFact]
    public async Task NeverThere_WithShares_TakesTheShareOfTheLimit()
    {
        await _server!.StopAsync();
        await using var redis = Connect(1_000, options =>
            (options.WhenAway, options.ProcessCount, options.Timeout) = (RedisOutage.UseShare, 2, TimeSpan.FromMilliseconds(50))
        );
        var budget = redis.BudgetFor(Key);

        (await budget.ReserveAsync(500, default)).IsGranted.ShouldBeTrue();
        (await budget.ReserveAsync(1, default)).IsGranted.ShouldBeFalse();
    }

    [RedisFact]
    public async Task ServerThatHangs_IsGivenUpAfterTheTimeout_AndALateAnswerIsGivenBack()
    {
        await using var redis = Connect(1_000, options => options.Timeout = TimeSpan.FromMilliseconds(100));
        await using var probe = await RedisProbe.ConnectAsync(Endpoint);
        var budget = redis.BudgetFor(Key);
        await BackAsync(budget);

        await probe.Database.ExecuteAsync("CLIENT", "PAUSE", "60000", "WRITE");
        await Should.ThrowAsync<SharedStateException>(() => budget.ReserveAsync(100, default).AsTask());
        await probe.Database.ExecuteAsync("CLIENT", "UNPAUSE");

        await BackAsync(budget);
        await UntilAsync(async () => (await budget.GetBalanceAsync()).Spent == 0);
    }

    [RedisFact]
    public async Task Reset_StartsAnewForAll()
    {
        await using var one = Connect(100);
        await using var two = Connect(100);
        var (first, second) = (one.BudgetFor(Key), two.BudgetFor(Key));
        await first.ReserveAsync(60, default);
        await second.ReserveAsync(40, default);

        await ((RedisCreditBudget)first).ResetAsync();

        (await second.ReserveAsync(100, default)).IsGranted.ShouldBeTrue();
        (await first.ReserveAsync(1, default)).IsGranted.ShouldBeFalse();
    }

    private static object? Ticket(CreditReservation reservation) => reservation.Ticket;

    private static Task BackAsync(ICreditBudget budget) =>
        UntilAsync(async () =>
        {
            try
            {
                await budget.GetBalanceAsync();
                return true;
            }
            catch (SharedStateException)
            {
                return false;
            }
        });

    /// <summary>Asks until it is so; the test's own time limit is the gate's.</summary>
    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        while (!await condition())
        {
            await Task.Yield();
        }
    }

    private CoinStatsRedis Connect(long limit, Action<CoinStatsRedisOptions>? change = null)
    {
        var options = new CoinStatsRedisOptions
        {
            CreditLimit = limit,
            RetryInterval = TimeSpan.FromMilliseconds(50),
            Timeout = TimeSpan.FromSeconds(10),
        };
        change?.Invoke(options);
        return new CoinStatsRedis(Endpoint, options);
    }
}

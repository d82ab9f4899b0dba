using System.Net;
using CoinStats;
using CoinStats.Http;
using CoinStatsGen.Tests.Retrying;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Tests.Credits;

public sealed class CreditBudgetTests
{
    private readonly CreditBudget _budget = new(100);

    [Fact]
    public async Task Call_AboveWhatRemains_IsNotSent()
    {
        var handler = RetryTests.Script(RetryTests.Ok);
        using var connection = Connect(handler);
        await connection.GetAsync();
        await connection.GetAsync();
        var error = await Should.ThrowAsync<CreditBudgetExceededException>(() => connection.GetAsync());
        error.Price.Credits.ShouldBe(40);
        error.Remaining.ShouldBe(20);
        error.CheaperAlternative.ShouldBeNull();
        error.Message.ShouldBe("get-thing: costs 40 credits, and 20 remain in the budget: nothing was sent.");
        error.Attempts.ShouldBe(0);
        handler.Requests.Count.ShouldBe(2);
        _budget.Spent.ShouldBe(80);
        _budget.Reserved.ShouldBe(0);
    }

    [Fact]
    public async Task AllNetworks_TellsTheCheaperWay()
    {
        using var connection = Connect(RetryTests.Script(RetryTests.Ok));
        var request = new ApiRequest(TestApi.Wallets);
        request.AddQueryList("wallets", ["all:0x1"], ListFormat.Comma);
        var error = await Should.ThrowAsync<CreditBudgetExceededException>(() => connection.SendAsync(request, TestApi.ReadValue, default));
        error.CheaperAlternative.ShouldBe("name the values of 'wallets' instead of 'all', 40 credits each in place of 400");
    }

    [Fact]
    public async Task ManyValues_TellsTheCheaperWay()
    {
        using var connection = Connect(RetryTests.Script(RetryTests.Ok));
        var request = new ApiRequest(TestApi.Wallets);
        request.AddQueryList("wallets", ["a:1", "a:2", "a:3"], ListFormat.Comma);
        (
            await Should.ThrowAsync<CreditBudgetExceededException>(() => connection.SendAsync(request, TestApi.ReadValue, default))
        ).Message.ShouldEndWith("Cheaper: send fewer than the 3 values of 'wallets', each costs 40 credits.");
    }

    [Theory]
    [InlineData(400)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task RefusedCall_CostsNothing(int status)
    {
        using var connection = Connect(RetryTests.Script(RetryTests.Status(status)));
        await connection.GetWithResponseAsync();
        _budget.Remaining.ShouldBe(100);
        connection.Credits.Spent.ShouldBe(0);
    }

    [Fact]
    public async Task LostAnswer_CountsAsSpent()
    {
        using var connection = Connect(RetryTests.Script(_ => throw new HttpRequestException("reset")));
        await Should.ThrowAsync<CoinStatsTransportException>(() => connection.GetAsync());
        _budget.Spent.ShouldBe(40);
        connection.Credits.Spent.ShouldBe(40);
    }

    [Fact]
    public async Task NobodyThere_CostsNothing()
    {
        using var connection = Connect(RetryTests.Script(_ => throw new HttpRequestException(HttpRequestError.ConnectionError)));
        await Should.ThrowAsync<CoinStatsTransportException>(() => connection.GetAsync());
        _budget.Remaining.ShouldBe(100);
    }

    [Fact]
    public async Task Retries_OfLostAnswers_EachTakeTheirOwn_AndStopWhenNothingIsLeft()
    {
        var time = new ManualTimeProvider { AutoAdvanceUpTo = TimeSpan.FromSeconds(10) };
        var handler = RetryTests.Script(_ => throw new HttpRequestException("reset"));
        using var connection = Connect(handler, options => (options.Retry.MaxRetries, options.TimeProvider) = (5, time));
        await Should.ThrowAsync<CoinStatsTransportException>(() => connection.GetAsync());
        handler.Requests.Count.ShouldBe(2);
        _budget.Spent.ShouldBe(80);
        _budget.Reserved.ShouldBe(0);
        connection.Credits.Spent.ShouldBe(80);
    }

    [Fact]
    public async Task Retries_OfRefusals_TakeOnce()
    {
        var time = new ManualTimeProvider { AutoAdvanceUpTo = TimeSpan.FromSeconds(10) };
        using var connection = Connect(RetryTests.Script(RetryTests.Status(503), RetryTests.Status(503), RetryTests.Ok), options =>
            (options.Retry.MaxRetries, options.TimeProvider) = (5, time)
        );
        await connection.GetAsync();
        _budget.Spent.ShouldBe(40);
    }

    [Fact]
    public async Task SharedBudget_64Threads_IsNeverOverspent()
    {
        var budget = new CreditBudget(1_000);
        long inFlight = 0;
        long worst = 0;
        var sent = 0;
        var handler = new StubHandler(
            async (_, _) =>
            {
                var now = Interlocked.Add(ref inFlight, 40);
                Interlocked.Exchange(ref worst, Math.Max(Volatile.Read(ref worst), now));
                var number = Interlocked.Increment(ref sent);
                await Task.Yield();
                Interlocked.Add(ref inFlight, -40);
                return number % 3 == 0 ? StubHandler.Json("{}", HttpStatusCode.BadRequest) : StubHandler.Json("""{"value":1}""");
            }
        );
        using var one = TestApi.Connect(handler, options => options.Budget = budget);
        using var two = TestApi.Connect(handler, options => options.Budget = budget);
        var refused = 0;
        using var start = new Barrier(64);
        await Task.WhenAll(
            Enumerable
                .Range(0, 64)
                .Select(thread =>
                    Task.Factory.StartNew(
                            async () =>
                            {
                                start.SignalAndWait();
                                for (var i = 0; i < 20; i++)
                                {
                                    try
                                    {
                                        await (thread % 2 == 0 ? one : two).GetWithResponseAsync();
                                    }
                                    catch (CreditBudgetExceededException)
                                    {
                                        Interlocked.Increment(ref refused);
                                    }
                                }
                            },
                            CancellationToken.None,
                            TaskCreationOptions.LongRunning,
                            TaskScheduler.Default
                        )
                        .Unwrap()
                )
        );
        budget.Spent.ShouldBeLessThanOrEqualTo(1_000);
        budget.Spent.ShouldBe(one.Credits.Spent + two.Credits.Spent);
        budget.Reserved.ShouldBe(0);
        budget.Remaining.ShouldBeLessThan(40);
        worst.ShouldBeLessThanOrEqualTo(1_000);
        refused.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task ReserveAsync_64Threads_GivesExactlyTheLimit()
    {
        var budget = new CreditBudget(10_000);
        ICreditBudget shared = budget;
        long taken = 0;
        await Task.WhenAll(
            Enumerable
                .Range(0, 64)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        while (await shared.ReserveAsync(7, default) is { IsGranted: true } reservation)
                        {
                            reservation.Remaining.ShouldBeGreaterThanOrEqualTo(0);
                            Interlocked.Add(ref taken, 7);
                            await shared.SettleAsync(reservation);
                        }
                    })
                )
        );
        taken.ShouldBe(9_996);
        budget.Spent.ShouldBe(9_996);
        budget.Remaining.ShouldBe(4);
    }

    [Fact]
    public async Task With_OtherBudget_PaysTheCall()
    {
        using var connection = Connect(RetryTests.Script(RetryTests.Ok));
        var other = new CreditBudget(40);
        await connection.With(new CoinStatsCallOptions { Budget = other }).GetAsync();
        other.Remaining.ShouldBe(0);
        _budget.Remaining.ShouldBe(100);
    }

    [Fact]
    public async Task Reset_StartsAnew()
    {
        using var connection = Connect(RetryTests.Script(RetryTests.Ok));
        await connection.GetAsync();
        _budget.Reset(500);
        _budget.Remaining.ShouldBe(500);
        Should.Throw<ArgumentOutOfRangeException>(() => new CreditBudget(-1));
    }

    [Fact]
    public async Task Spent_IsKeptByOperation()
    {
        using var connection = Connect(RetryTests.Script(RetryTests.Ok));
        await connection.GetAsync();
        await connection.SendAsync(new ApiRequest(TestApi.Post), default);
        connection.Credits.SpentOn(TestApi.Get).ShouldBe(40);
        connection.Credits.SpentOn(TestApi.Post).ShouldBe(10);
        connection.Credits.SpentOn(TestApi.Wallets).ShouldBe(0);
        connection.Credits.ByOperation().Values.Sum().ShouldBe(connection.Credits.Spent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RefreshAsync_ReadsTheAccountWhereTheDocumentSays(bool plan)
    {
        var operation = new CoinStatsOperation("get-credit-usage", "GET", "/v1/usage/credits", [200], new CreditRule(0));
        var service = new ApiService("Test", "https://api.example.test", "X-API-KEY")
        {
            CreditUsage = new ApiCreditUsage(operation, "all", "gone", "left", plan ? "tier" : null),
        };
        var handler = new StubHandler(_ => StubHandler.Json("""{"all":100000,"gone":45000,"left":55000,"tier":"PRO","other":[1]}"""));
        using var connection = new ApiConnection(TestApi.Options(), service, new HttpClient(handler));
        connection.Credits.LastUsage.ShouldBeNull();
        (await connection.Credits.RefreshAsync()).ShouldBe(new CreditUsage(100_000, 45_000, 55_000, plan ? "PRO" : null));
        connection.Credits.LastUsage!.RemainingCredits.ShouldBe(55_000);
        handler.Requests[0].RequestUri!.AbsolutePath.ShouldBe("/v1/usage/credits");
        connection.Credits.Spent.ShouldBe(0);
    }

    [Fact]
    public async Task RefreshAsync_DocumentWithoutIt_SaysSo()
    {
        using var connection = Connect(RetryTests.Script(RetryTests.Ok));
        await Should.ThrowAsync<InvalidOperationException>(() => connection.Credits.RefreshAsync());
    }

    private ApiConnection Connect(StubHandler handler, Action<CoinStatsClientOptions>? change = null) => TestApi.Connect(handler, options =>
        {
            options.Budget = _budget;
            change?.Invoke(options);
        });
}

using System.Net;
using CoinStats;
using CoinStats.Http;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Tests.Sync;

public sealed class ApiSyncTests
{
    private readonly ManualTimeProvider _time = new() { AutoAdvanceUpTo = TimeSpan.FromMinutes(1) };
    private readonly List<string> _steps = [];
    private readonly List<SyncProgress> _reports = [];

    [Fact]
    public async Task RunAsync_StartsWaitsAndReads()
    {
        (await RunAsync(["syncing", "syncing", "synced"])).ShouldBe("rows");
        _steps.ShouldBe(["start", "status", "status", "status", "read"]);
        _time.Delays.ShouldBe([TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10)]);
        _reports
            .Select(report => report.Stage)
            .ShouldBe([SyncStage.Starting, SyncStage.Waiting, SyncStage.Waiting, SyncStage.Reading, SyncStage.Done]);
        _reports[2].ShouldBe(new SyncProgress(SyncStage.Waiting, "syncing", 2, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10)));
        _reports[^1].Polls.ShouldBe(3);
    }

    [Fact]
    public async Task RunAsync_SyncedAlready_DoesNotWait()
    {
        await RunAsync(["Synced"]);
        _time.Delays.ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_ReadyButNotToBeRead_WaitsOn()
    {
        var reads = 0;
        await RunAsync(["synced"], () => ++reads < 3 ? throw NotSynced() : "rows");
        reads.ShouldBe(3);
    }

    [Fact]
    public async Task RunAsync_StateNotThereYet_WaitsOn() => (await RunAsync(["!", "synced"])).ShouldBe("rows");

    [Fact]
    public async Task RunAsync_NeverReady_IsATypedError()
    {
        var error = await Should.ThrowAsync<SyncTimeoutException>(() =>
            RunAsync(["syncing"], options: new SyncOptions { Timeout = TimeSpan.FromMinutes(1) })
        );
        error.Status.ShouldBe("syncing");
        error.Polls.ShouldBe(5);
        error.Message.ShouldBe(
            "get-thing: the sync is 'syncing' after 50 s and 5 questions. It goes on at the server: read later, or raise "
                + "SyncOptions.Timeout."
        );
    }

    [Fact]
    public async Task RunAsync_WaitsGrowUpToTheLongest()
    {
        await RunAsync([.. Enumerable.Repeat("syncing", 9), "synced"]);
        _time.Delays.Select(delay => delay.TotalSeconds).ShouldBe([5, 10, 15, 20, 25, 30, 30, 30, 30]);
    }

    [Fact]
    public async Task RunAsync_CancelledWhileItWaits_EndsAtOnce()
    {
        _time.AutoAdvanceUpTo = TimeSpan.Zero;
        using var stop = new CancellationTokenSource();
        var run = RunAsync(["syncing"], token: stop.Token);
        await _time.WaitForDelayAsync(_ => true);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => run);
        _steps.ShouldBe(["start", "status"]);
    }

    [Fact]
    public async Task RunAsync_StartRefused_EndsThere()
    {
        using var connection = Connect();
        await Should.ThrowAsync<CoinStatsNotSyncedException>(() =>
            ApiSync.RunAsync(
                connection,
                TestApi.Get,
                _ => throw NotSynced(),
                _ => Task.FromResult("synced"),
                "synced",
                _ => Task.FromResult(1),
                null,
                null,
                default
            )
        );
    }

    [Fact]
    public async Task RunAsync_WrongOptions_SendNothing()
    {
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() =>
            RunAsync(["synced"], options: new SyncOptions { PollInterval = TimeSpan.Zero })
        );
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() =>
            RunAsync(["synced"], options: new SyncOptions { MaxPollInterval = TimeSpan.FromSeconds(1) })
        );
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() =>
            RunAsync(["synced"], options: new SyncOptions { Timeout = TimeSpan.Zero })
        );
        _steps.ShouldBeEmpty();
    }

    [Fact]
    public async Task DirectRead_409_NamesTheMethod()
    {
        var operation = new CoinStatsOperation("get-wallet-transactions", "GET", "/v1/wallet/transactions", [200, 409])
        {
            SyncMethod = "WalletData.SyncAndGetWalletTransactionsAsync",
        };
        using var connection = TestApi.Connect(
            new StubHandler(_ => StubHandler.Json("""{"message":"Transactions not synced","requestId":"r1"}""", HttpStatusCode.Conflict))
        );
        var error = await Should.ThrowAsync<CoinStatsNotSyncedException>(() =>
            connection.SendAsync(new ApiRequest(operation), TestApi.ReadValue, default)
        );
        error.Message.ShouldBe(
            "get-wallet-transactions: 409: Transactions not synced (request id r1). WalletData.SyncAndGetWalletTransactionsAsync "
                + "starts the sync, waits for it and then reads."
        );
    }

    private static CoinStatsNotSyncedException NotSynced() =>
        new(
            new ApiResponse
            {
                Operation = TestApi.Get,
                StatusCode = 409,
                Error = new CoinStatsError(409, "not synced", null, null, "") { Kind = CoinStatsErrorKind.NotSynced },
            }
        );

    private ApiConnection Connect() =>
        TestApi.Connect(new StubHandler(_ => StubHandler.Json("{}")), options => options.TimeProvider = _time);

    private async Task<string> RunAsync(
        string[] states,
        Func<string>? read = null,
        SyncOptions? options = null,
        CancellationToken token = default
    )
    {
        using var connection = Connect();
        var asked = 0;
        return await ApiSync.RunAsync(
            connection,
            TestApi.Get,
            _ => Step("start"),
            _ =>
                Step("status", () => states[Math.Min(asked++, states.Length - 1)] is var state && state == "!" ? throw NotSynced() : state),
            "synced",
            _ => Step("read", read ?? (() => "rows")),
            new Listener(_reports),
            options,
            token
        );
    }

    private Task<string> Step(string name, Func<string>? value = null)
    {
        _steps.Add(name);
        return Task.FromResult(value?.Invoke() ?? "");
    }

    private sealed class Listener(List<SyncProgress> reports) : IProgress<SyncProgress>
    {
        public void Report(SyncProgress value) => reports.Add(value);
    }
}

using System.Collections;
using System.Globalization;
using CoinStats;
using CoinStats.MockServer;

namespace CoinStatsGen.EndToEnd.Tests;

/// <summary>
/// The generated client, reading tolerantly, against answers that lack members, carry nulls and are empty forms: no call may fail.
/// </summary>
public sealed class GapsTests
{
    private const int Seeds = 200;

    [Fact]
    public async Task Call_AnyOperationUnderAnySeed_IsReadAndTheGapsAreTold()
    {
        var calls = SpecDocument.Operations.Select(operation => (operation.Id, Call: new OperationCall(operation.Id))).ToList();
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 0; seed < Seeds; seed++)
        {
            await using var server = Server(seed, new() { Gaps = new(20) });
            using var client = Client(server);
            foreach (var (id, call) in calls)
            {
                var response = await ReadAsync(() => call.WithResponseAsync(client), id, seed);
                response.IsSuccess.ShouldBeTrue(id);
                if (((IEnumerable)response.GetType().GetProperty("Gaps")!.GetValue(response)!).Cast<ResponseGap>().Any())
                {
                    told.Add(id);
                }
            }
        }

        // Operations whose answers have nothing that must be there have no gaps.
        told.Count.ShouldBeGreaterThan(calls.Count / 2);
    }

    [Fact]
    public async Task List_AnyOperationUnderAnySeed_Ends()
    {
        var lists = SpecDocument
            .Operations.Where(operation => operation.Json.TryGetProperty("x-pagination", out _))
            .Select(operation => (operation.Id, Call: new OperationCall(operation.Id)))
            .ToList();
        lists.Count.ShouldBeGreaterThan(5);
        for (var seed = 0; seed < Seeds; seed += 10)
        {
            await using var server = Server(seed, new() { Gaps = new(20), Paging = new(60) });
            using var client = Client(server);
            foreach (var (id, call) in lists)
            {
                await ReadAsync(() => call.ListAsync(client), id, seed);
            }
        }
    }

    private static CoinStatsMockServer Server(int seed, CoinStatsMockSimulationOptions simulation) =>
        CoinStatsMockServer.CreateSocketFree(
            new CoinStatsMockOptions
            {
                Seed = seed,
                Simulation = simulation,
                JournalCapacity = 0,
            }
        );

    private static CoinStatsClient Client(CoinStatsMockServer server) =>
        new(
            new HttpClient(server.CreateHandler()),
            new CoinStatsClientOptions
            {
                ApiKey = "end-to-end-key",
                BaseAddress = server.BaseAddress,
                AllowInsecureHttp = true,
                Retry = { MaxRetries = 0 },
            }
        );

    private static async Task<T> ReadAsync<T>(Func<Task<T>> call, string operation, int seed)
    {
        try
        {
            return await call();
        }
        catch (Exception problem) when (problem is not ShouldAssertException)
        {
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"{operation} under seed {seed}: {problem.Message}"),
                problem
            );
        }
    }
}

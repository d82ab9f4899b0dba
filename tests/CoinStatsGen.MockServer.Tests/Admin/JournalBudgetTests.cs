namespace CoinStats.MockServer.Tests.Admin;

/// <summary>What journals may keep in memory, all lanes together.</summary>
public sealed class JournalBudgetTests
{
    private const int Kilobyte = 1024;

    [Fact]
    public async Task BodiesBeyondTheBudget_TheOldestAreForgotten_WhicheverLaneTheyAreIn()
    {
        await using var client = new MockClient(Options(10 * Kilobyte));
        await SendAsync(client, "a", 4);
        await SendAsync(client, "b", 8);

        (await JournalAsync(client, "a")).Count.ShouldBeLessThan(2);
        (await JournalAsync(client, "b")).Count.ShouldBe(8);
    }

    [Fact]
    public async Task Reset_GivesBackWhatWasKept()
    {
        await using var client = new MockClient(Options(15 * Kilobyte));
        await SendAsync(client, "a", 10);
        await client.SendAsync("DELETE", "/__admin/requests", body: null, [("X-Mock-Lane", "a")]);
        await SendAsync(client, "b", 10);

        (await JournalAsync(client, "b")).Count.ShouldBe(10);
    }

    [Fact]
    public async Task RingThatTurns_GivesBackWhatItForgets()
    {
        await using var client = new MockClient(
            new CoinStatsMockOptions
            {
                SpecJson = TinySpec.Json,
                MaxJournalBytes = 10 * Kilobyte,
                JournalCapacity = 3,
            }
        );
        await SendAsync(client, "a", 50);
        await SendAsync(client, "b", 7);

        (await JournalAsync(client, "a")).Count.ShouldBe(3);
        (await JournalAsync(client, "b")).Count.ShouldBe(3);
    }

    [Fact]
    public async Task OneBodyLargerThanTheBudget_Stays()
    {
        await using var client = new MockClient(Options(10));
        await SendAsync(client, "a", 2);

        (await JournalAsync(client, "a")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task FourLanesOfLargeBodies_StayWithinTheBudget_AndResetGivesItBack()
    {
        const int Megabyte = Kilobyte * Kilobyte;
        await using var client = new MockClient(
            new CoinStatsMockOptions
            {
                SpecJson = TinySpec.Json,
                MaxRequestBodyBytes = 2 * Megabyte,
                MaxJournalBytes = Megabyte,
            }
        );
        var body = new string('x', Megabyte);
        for (var i = 0; i < 60; i++)
        {
            await client.SendAsync("POST", "/v1/none", body, [("X-Mock-Lane", $"lane-{i % 4}")]);
        }

        (await HeldAsync(client)).ShouldBeInRange(Megabyte * 9 / 10, Megabyte);
        client.Server.Reset();
        (await HeldAsync(client)).ShouldBe(0);
    }

    private static CoinStatsMockOptions Options(long bytes) => new() { SpecJson = TinySpec.Json, MaxJournalBytes = bytes };

    // To no operation: the answer names the path, and so belongs to this request alone.
    private static async Task SendAsync(MockClient client, string lane, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await client.SendAsync("POST", "/v1/none", new string('x', 1000), [("X-Mock-Lane", lane)]);
        }
    }

    private static async Task<List<string>> JournalAsync(MockClient client, string lane)
    {
        var answer = await client.SendAsync("GET", "/__admin/requests", body: null, [("X-Mock-Lane", lane)]);
        return
        [
            .. answer.Json.GetProperty("requests").EnumerateArray().Select(r => r.GetProperty("request").GetProperty("url").GetString()!),
        ];
    }

    // What the page shows: the bytes of all lanes.
    private static async Task<long> HeldAsync(MockClient client) =>
        (await client.GetAsync("/__admin/ui/journal?after=0")).Json.GetProperty("heldBytes").GetInt64();
}

using CoinStats;

namespace CoinStatsGen.EndToEnd.Tests.Docs;

/// <summary>The code of <c>docs/paging-and-sync.md</c>, run against the mock server.</summary>
public sealed class PagingAndSyncSnippets(MockServerFixture fixture) : IClassFixture<MockServerFixture>
{
    private static CancellationToken cancellationToken => CancellationToken.None;

    [Fact]
    public async Task Paging_Rows()
    {
        using var client = new CoinStatsClient(fixture.Options());

        // snippet: paging-rows
        var shown = 0;
        await foreach (var coin in client.MarketData.ListCoinsAsync(new() { SortBy = "marketCap", Limit = 20 }, cancellationToken))
        {
            Console.WriteLine($"{coin.Rank}. {coin.Name}");
            if (++shown == 40)
            {
                break; // the third page is never asked for
            }
        }
        // end
        client.Credits.SpentOn(CoinStatsOperations.GetCoins).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Paging_Pages()
    {
        using var client = new CoinStatsClient(fixture.Options());

        // snippet: paging-pages
        long? next = null;
        await foreach (var page in client.MarketData.ListCoinsAsync(new() { Limit = 100 }, cancellationToken).ByPage(cancellationToken))
        {
            Console.WriteLine($"page {page.Number}: {page.Items.Count} coins");
            next = page.NextPage; // new() { Page = next } resumes here
            if (page.Number == 3)
            {
                break;
            }
        }
        // end
        next.ShouldBe(2); // the mock answers with its first page again, which ends the list
    }

    [Fact]
    public async Task Sync_Wallet()
    {
        using var client = new CoinStatsClient(fixture.Options());
        var wallet = "0x1234567890abcdef1234567890abcdef12345678";

        // snippet: sync-wallet
        var page = await client.WalletData.SyncAndGetWalletTransactionsAsync(
            new() { Address = wallet, ConnectionId = "ethereum" },
            progress: new Progress<SyncProgress>(step =>
                Console.WriteLine($"{step.Stage} {step.Status}, next question in {step.NextPoll}")
            ),
            options: new SyncOptions { PollInterval = TimeSpan.FromSeconds(10), Timeout = TimeSpan.FromMinutes(5) },
            cancellationToken: cancellationToken
        );
        // end
        page.Result.ShouldNotBeNull();
    }
}

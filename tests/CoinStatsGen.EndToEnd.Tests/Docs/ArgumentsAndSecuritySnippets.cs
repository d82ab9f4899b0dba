using CoinStats;

namespace CoinStatsGen.EndToEnd.Tests.Docs;

/// <summary>Code of <c>docs/arguments.md</c> and <c>docs/security.md</c>.</summary>
public sealed class ArgumentsAndSecuritySnippets(MockServerFixture fixture) : IClassFixture<MockServerFixture>
{
    private readonly StringWriter Console = new();

    [Fact]
    public async Task Arguments_Forms()
    {
        using var client = new CoinStatsClient(fixture.Options());

        // snippet: arguments-forms
        var asArguments = await client.News.GetNewsAsync(page: 1, limit: 5);
        var inARecord = await client.News.GetNewsAsync(new GetNewsRequest { Page = 1, Limit = 5 });
        // end
        inARecord.Result.Count.ShouldBe(asArguments.Result.Count);
    }

    [Fact]
    public void Arguments()
    {
        using var client = new CoinStatsClient(fixture.Options());

        // snippet: arguments-wallets
        WalletRef one = new("ethereum", "0x1234567890abcdef1234567890abcdef12345678");
        var everywhere = WalletRef.AllNetworks("0x4567890abcdef1234567890abcdef1234567890abc");
        var parsed = WalletRef.Parse("polygon-wallet:0x4567890abcdef1234567890abcdef1234567890abc");
        Console.WriteLine($"{one} {everywhere} {parsed.ConnectionId}");
        // end
        Console.ToString().ShouldContain("all:0x4567890abcdef1234567890abcdef1234567890abc polygon-wallet");

        // snippet: arguments-refused
        // One of two groups is needed: wallets, or address and blockchain (x-required-any).
        Assert.Throws<ArgumentException>(() =>
        {
            _ = client.WalletData.GetWalletBalanceManyAsync("0x1234567890abcdef1234567890abcdef12345678");
        });

        // An empty list asks for nothing.
        Assert.Throws<ArgumentException>(() =>
        {
            _ = client.WalletData.GetWalletBalanceManyAsync(wallets: []);
        });

        // The document says 1 to 100.
        Assert.Throws<ArgumentOutOfRangeException>(() =>
        {
            _ = client.WalletData.GetWalletTransactionsAsync(new() { Wallets = [one], Limit = 1_000 });
        });

        // A text that is none of the documented ones.
        Assert.Throws<ArgumentException>(() =>
        {
            _ = client.MarketData.GetCoinsAsync(new() { SortBy = "beauty" });
        });
        // end
        client.Credits.Spent.ShouldBe(0);
    }

    [Fact]
    public void Security()
    {
        var key = "a-key-nobody-may-see";

        // snippet: security-options
        Assert.Throws<ArgumentException>(() =>
            new CoinStatsClient(new CoinStatsClientOptions { ApiKey = key, BaseAddress = new Uri("http://example.com") })
        );

        var options = new CoinStatsClientOptions { ApiKey = key };
        Console.WriteLine(options); // says that there is a key, never which
        // end
        Console.ToString().ShouldNotContain(key);
    }

    [Fact]
    public async Task Credits_Refresh_ReadsTheAccount()
    {
        using var client = new CoinStatsClient(fixture.Options());

        await client.Credits.RefreshAsync();

        client.Credits.LastUsage.ShouldNotBeNull().RemainingCredits.ShouldBe(55_000);
    }
}

using CoinStats;
using CoinStats.MockServer;

namespace CoinStatsGen.EndToEnd.Tests.Docs;

/// <summary>The code of <c>docs/drift.md</c>, run against a mock server whose answers are not what the document promises.</summary>
public sealed class DriftSnippets
{
    private const string Wallet = "0x1234567890abcdef1234567890abcdef12345678";

    private static CancellationToken cancellationToken => CancellationToken.None;

    [Fact]
    public async Task Drift_Observer()
    {
        await using var server = await CoinStatsMockServer.StartAsync();
        server.When(CoinStatsOperations.GetBlockchains).RespondJson("""[{"name":"Ethereum","connectionId":"ethereum","chain":"ethereum","icon":"https://x.example/i.png","isRollup":false}]""");
        string path = Path.GetTempFileName();

        // snippet: drift-observer
        var drift = new DriftObserver { OnFound = finding => Console.WriteLine($"{finding.Operation} {finding.Kind} at {finding.Path}") };
        using var client = new CoinStatsClient(new CoinStatsClientOptions { ApiKey = "key", BaseAddress = server.BaseAddress, Drift = drift });

        await client.WalletData.GetBlockchainsAsync(cancellationToken: cancellationToken);

        await File.WriteAllTextAsync(path, drift.CreateReport().ToJson(), cancellationToken);
        // end
        drift.CreateReport().Findings.ShouldContain(f => f.Kind == DriftKind.UnknownMember && f.Path == "$[*].isRollup" && f.Found == "boolean");
        (await File.ReadAllTextAsync(path, cancellationToken)).ShouldContain("\"$[*].isRollup\"");
        File.Delete(path);
    }

    [Fact]
    public async Task Drift_Lenient()
    {
        await using var server = await CoinStatsMockServer.StartAsync();
        server.When(CoinStatsOperations.GetWalletBalanceMany).RespondJson("""[{"blockchain":"ethereum","balances":[]},{"blockchain":"solana"}]""");
        using var client = new CoinStatsClient(new CoinStatsClientOptions { ApiKey = "key", BaseAddress = server.BaseAddress });

        // snippet: drift-lenient
        var lenient = client.WithOptions(new() { Lenient = true });
        var response = await lenient.WalletData.GetWalletBalanceManyWithResponseAsync(wallets: [WalletRef.AllNetworks(Wallet)], cancellationToken: cancellationToken);

        Console.WriteLine($"{response.Body!.Count} wallets could be read");
        foreach (UnreadableValue row in response.Unreadable)
        {
            Console.WriteLine($"{row.JsonPath}: {row.Reason}");
        }
        // end
        response.Body.Count.ShouldBe(1);
        response.Unreadable.ShouldHaveSingleItem().JsonPath.ShouldBe("$[1]");
        await Should.ThrowAsync<CoinStatsJsonException>(() => client.WalletData.GetWalletBalanceManyAsync(wallets: [WalletRef.AllNetworks(Wallet)], cancellationToken: cancellationToken));
    }
}

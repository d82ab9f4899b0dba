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
        server
            .When(CoinStatsOperations.GetBlockchains)
            .RespondJson(
                """[{"name":"Ethereum","connectionId":"ethereum","chain":"ethereum","icon":"https://x.example/i.png","isRollup":false}]"""
            );
        var path = Path.GetTempFileName();

        // snippet: drift-observer
        var drift = new DriftObserver { OnFound = finding => Console.WriteLine($"{finding.Operation} {finding.Kind} at {finding.Path}") };
        using var client = new CoinStatsClient(
            new CoinStatsClientOptions
            {
                ApiKey = "key",
                BaseAddress = server.BaseAddress,
                Drift = drift,
            }
        );

        await client.WalletData.GetBlockchainsAsync(cancellationToken: cancellationToken);

        await File.WriteAllTextAsync(path, drift.CreateReport().ToJson(), cancellationToken);
        // end
        drift
            .CreateReport()
            .Findings.ShouldContain(f => f.Kind == DriftKind.UnknownMember && f.Path == "$[*].isRollup" && f.Found == "boolean");
        (await File.ReadAllTextAsync(path, cancellationToken)).ShouldContain("\"$[*].isRollup\"");
        File.Delete(path);
    }

    [Fact]
    public async Task Drift_Gaps()
    {
        await using var server = await CoinStatsMockServer.StartAsync();
        server
            .When(CoinStatsOperations.GetWalletBalanceMany)
            .RespondJson("""[{"blockchain":"ethereum","balances":[]},{"blockchain":"solana"}]""");
        using var client = new CoinStatsClient(new CoinStatsClientOptions { ApiKey = "key", BaseAddress = server.BaseAddress });

        // snippet: drift-gaps
        var response = await client.WalletData.GetWalletBalanceManyWithResponseAsync(
            wallets: [WalletRef.AllNetworks(Wallet)],
            cancellationToken: cancellationToken
        );
        foreach (var gap in response.Gaps)
        {
            Console.WriteLine($"{gap.Path}: expected {gap.Expected}, found {gap.Found}, {gap.Count} times");
        }
        // end
        response.Body!.Count.ShouldBe(2);
        response.Body[1].Balances.ShouldBeEmpty();
        response.Gaps.ShouldBe([new ResponseGap("$[*].balances", "an array", "nothing", 1)]);
    }

    [Fact]
    public async Task Drift_Strict()
    {
        await using var server = await CoinStatsMockServer.StartAsync();
        server
            .When(CoinStatsOperations.GetWalletBalanceMany)
            .RespondJson("""[{"blockchain":"ethereum","balances":[]},{"blockchain":"solana"}]""");
        using var client = new CoinStatsClient(new CoinStatsClientOptions { ApiKey = "key", BaseAddress = server.BaseAddress });

        var error = await Should.ThrowAsync<CoinStatsJsonException>(async () =>
        {
            // snippet: drift-strict
            var strict = client.WithOptions(new() { Reading = ResponseReading.Strict });
            await strict.WalletData.GetWalletBalanceManyAsync(
                wallets: [WalletRef.AllNetworks(Wallet)],
                cancellationToken: cancellationToken
            );
            // end
        });

        error.JsonPath.ShouldBe("$[1]");
    }
}

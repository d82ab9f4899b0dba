using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Planning;

public sealed class FilterTests
{
    private static readonly string Document = RepositoryFiles.ReadBundledDocument();

    [Fact]
    public void Operations_OneNamed_OnlyItsTypesAreEmitted()
    {
        var output = GeneratorHarness.Run(
            Document,
            new Dictionary<string, string> { ["CoinStatsGenOperations"] = "get-wallet-balance-many" }
        );

        output.FileNames.ShouldBe(
            [
                "CoinStats.CoinStatsClient.g.cs",
                "CoinStats.CoinStatsClientServiceCollectionExtensions.g.cs",
                "CoinStats.CoinStatsOperations.g.cs",
                "CoinStats.GetWalletBalanceManyRequest.g.cs",
                "CoinStats.WalletBalanceResponseCoinDto.g.cs",
                "CoinStats.WalletBalancesResponse.g.cs",
                "CoinStats.WalletData.g.cs",
            ],
            ignoreOrder: true
        );
    }

    [Theory]
    [InlineData("Wallet Data|News")]
    [InlineData("walletdata;news")]
    public void Tags_TwoNamed_OnlyTheirOperationsAreEmitted(string tags)
    {
        var output = GeneratorHarness.Run(Document, new Dictionary<string, string> { ["CoinStatsGenTags"] = tags });

        output["CoinStatsClient"].ShouldContain("public IWalletDataClient WalletData { get; }");
        output["CoinStatsClient"].ShouldContain("public INewsClient News { get; }");
        output["CoinStatsClient"].ShouldNotContain("IMarketDataClient");
    }

    [Fact]
    public void Filter_RenamesNothing()
    {
        var all = GeneratorHarness.Run(Document);
        var some = GeneratorHarness.Run(Document, new Dictionary<string, string> { ["CoinStatsGenTags"] = "User Portfolio" });

        some.FileNames.Except(all.FileNames).ShouldBeEmpty();
    }
}

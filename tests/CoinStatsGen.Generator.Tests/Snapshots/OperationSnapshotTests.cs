using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Snapshots;

public sealed class OperationSnapshotTests
{
    private static readonly string Document = RepositoryFiles.ReadBundledDocument();

    [Theory]
    [InlineData("get-wallet-balance-many", "WalletData", "GetWalletBalanceMany")]
    [InlineData("connect-portfolio-wallet", "UserPortfolio", "ConnectPortfolioWallet")]
    [InlineData("get-coin-by-id", "MarketData", "GetCoinById")]
    public void Methods_RepresentativeOperation_ReadAsAccepted(string id, string group, string name) =>
        Snapshot.Match(Only(id)[group], $"{name}.Methods");

    [Fact]
    public void Sync_WalletProfits_ReadsAsAccepted() =>
        Snapshot.Match(
            Only("get-wallet-pl-history;transactions-sync;get-wallet-sync-status")["WalletData"],
            "SyncAndGetWalletPlHistory.Methods"
        );

    [Fact]
    public void Record_SeedsAnswer_ReadsAsAccepted() =>
        Snapshot.Match(Only("get-wallet-balance-many")["WalletBalancesResponse"], "WalletBalancesResponse");

    [Fact]
    public void Union_NumberOrMap_ReadsAsAccepted() => Snapshot.Match(Only("get-wallet-pl")["ProfitLossBucket"], "ProfitLossBucket");

    [Fact]
    public void Enum_ReadsAsAccepted() => Snapshot.Match(Only("get-wallet-pl-history")["TimeRange"], "TimeRange");

    [Fact]
    public void Tuple_ChartPoint_ReadsAsAccepted() => Snapshot.Match(Only("wallet-chart")["ChartPoint"], "ChartPoint");

    private static GeneratorOutput Only(string id) =>
        GeneratorHarness.Run(Document, new Dictionary<string, string> { ["CoinStatsGenOperations"] = id });
}

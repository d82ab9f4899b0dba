using CoinStats;
using CoinStats.MockServer;

namespace ContractTests;

public sealed class PortfolioServiceTests
{
    private const string TwoWallets = """
        [
          {"blockchain":"ethereum","balances":[
            {"coinId":"bitcoin","amount":0.5,"price":40000,"name":"Bitcoin","symbol":"BTC","priceBtc":1,"imgUrl":"","pCh24h":0,"rank":1,"volume":0},
            {"coinId":"ethereum","amount":2,"price":2500,"name":"Ethereum","symbol":"ETH","priceBtc":0.06,"imgUrl":"","pCh24h":0,"rank":2,"volume":0}]},
          {"blockchain":"polygon","balances":[
            {"coinId":"ethereum","amount":1,"price":2500,"name":"Ethereum","symbol":"ETH","priceBtc":0.06,"imgUrl":"","pCh24h":0,"rank":2,"volume":0}]}
        ]
        """;

    [Fact]
    public async Task Report_OfSeveralWallets_AddsThemUp_AndLooksAtTheLargestCoin()
    {
        await using var portfolio = await PortfolioFixture.StartAsync();
        portfolio.Server.When(CoinStatsOperations.GetWalletBalanceMany).RespondJson(TwoWallets);

        var report = await portfolio.Service.ReportAsync([
            .. PortfolioFixture.Wallets,
            WalletRef.AllNetworks("0x4567890abcdef1234567890abcdef1234567890abc"),
        ]);

        Assert.Equal(27_500, report.Usd);
        Assert.Equal("Bitcoin", report.LargestCoin);
        portfolio.Server.Received(CoinStatsOperations.GetCoinById).WithPath("coinId", "bitcoin").Once();
    }

    [Fact]
    public async Task Report_OfAnEmptyWallet_AsksForNoCoin()
    {
        await using var portfolio = await PortfolioFixture.StartAsync();
        portfolio.Server.When(CoinStatsOperations.GetWalletBalanceMany).RespondJson("[]");

        Assert.Equal(PortfolioReport.Empty, await portfolio.Service.ReportAsync(PortfolioFixture.Wallets));
        portfolio.Server.Received(CoinStatsOperations.GetCoinById).Never();
    }

    [Fact]
    public async Task Report_WhileTheServerStumbles_TriesAgain()
    {
        await using var portfolio = await PortfolioFixture.StartAsync();
        portfolio.Server.When(CoinStatsOperations.GetCoinById).RespondSequence(503, 429, 200);

        Assert.NotNull((await portfolio.Service.ReportAsync(PortfolioFixture.Wallets)).LargestCoin);
        portfolio.Server.Received(CoinStatsOperations.GetCoinById).Times(3);
    }

    [Fact]
    public async Task Report_WithoutAConnection_SaysTryLater()
    {
        await using var portfolio = await PortfolioFixture.StartAsync();
        portfolio.Server.When(CoinStatsOperations.GetCoinById).RespondFault(CoinStatsMockFault.ConnectionReset);

        var exception = await Assert.ThrowsAsync<PortfolioException>(() => portfolio.Service.ReportAsync(PortfolioFixture.Wallets));

        Assert.Equal(PortfolioProblem.TryLater, exception.Problem);
    }

    /// <summary>Balances of one wallet on one network cost 40 credits, a coin costs 1.</summary>
    [Theory]
    [InlineData(39, 0)]
    [InlineData(40, 1)]
    public async Task Report_DearerThanTheBudget_SendsOnlyWhatItCanPay(int credits, int callsSent)
    {
        await using var portfolio = await PortfolioFixture.StartAsync(new CreditBudget(credits));

        var exception = await Assert.ThrowsAsync<PortfolioException>(() => portfolio.Service.ReportAsync(PortfolioFixture.Wallets));

        Assert.Equal(PortfolioProblem.OutOfCredits, exception.Problem);
        portfolio.Server.Received().Times(callsSent);
    }
}

using CoinStats;
using CoinStats.Http;

namespace CoinStatsGen.Tests.Credits;

/// <summary>The table "Credit multipliers" of the API's facts, row by row, then what it leaves open.</summary>
public sealed class CreditPriceTests
{
    private static readonly CreditValues Values = new(["all"], ["forceall"], 10, ":");
    private static readonly CoinStatsOperation WalletBalance = Operation(
        "get-wallet-balance",
        40,
        Query("connectionId", 400),
        Query("blockchain", 400)
    );
    private static readonly CoinStatsOperation WalletBalanceMany = Operation(
        "get-wallet-balance-many",
        40,
        Query("networks", 400),
        Query("blockchain", 400),
        Query("wallets", 400)
    );
    private static readonly CoinStatsOperation WalletCharts = Operation("wallet-charts", 40, Query("wallets", 400));
    private static readonly CoinStatsOperation WalletTransactions = Operation("get-wallet-transactions", 30, Query("wallets", 300));
    private static readonly CoinStatsOperation TransactionsSync = Operation(
        "transactions-sync",
        50,
        Query("connectionId", 500),
        Query("blockchain", 500),
        Body("wallets", 500)
    );
    private static readonly CoinStatsOperation WalletStatus = Operation(
        "get-wallet-sync-status",
        3,
        Query("connectionId", 30),
        Query("blockchain", 30)
    );
    private static readonly CoinStatsOperation WalletDefi = Operation(
        "get-wallet-defi",
        400,
        Query("connectionId", 4000),
        Query("blockchain", 4000)
    );
    private static readonly CoinStatsOperation WalletHistory = Operation(
        "get-wallet-pl-history",
        25,
        Query("connectionId", 250),
        Query("blockchain", 250)
    );
    private static readonly CoinStatsOperation CoinCharts = Operation("get-coins-charts", 3, Query("coinIds", null));
    private static readonly CoinStatsOperation PortfolioSync = Operation(
        "sync-portfolio",
        30,
        new CreditMultiplier(CreditPlace.Query, "portfolioId", PerValue: true, 300, OmittedIsAll: true)
    );

    [Theory]
    [InlineData("ethereum", 40)]
    [InlineData("ethereum,polygon-wallet,base-wallet", 120)]
    [InlineData("all", 400)]
    public void WalletBalance_ConnectionId(string networks, int credits) =>
        Price(WalletBalance, request => request.AddQuery("connectionId", networks)).ShouldBe(new CreditPrice(credits, IsExact: true));

    [Fact]
    public void WalletBalanceMany_TwoBlockchains_IsTwiceTheBase() =>
        Price(WalletBalanceMany, request => request.AddQueryList("blockchain", ["ethereum", "polygon"], ListFormat.Comma))
            .ShouldBe(new CreditPrice(80, IsExact: true));

    [Fact]
    public void WalletCharts_OneNetworkAndTwoAll_AreAdded() =>
        Price(WalletCharts, request => request.AddQueryList("wallets", ["ethereum:a", "all:b", "all:c"], ListFormat.Comma))
            .ShouldBe(new CreditPrice(840, IsExact: true));

    [Fact]
    public void TransactionsSync_BodyWithOneNetworkAndAll_AreAdded() =>
        Price(TransactionsSync, request => request.MeterBody("wallets", ["ethereum", "all"])).ShouldBe(new CreditPrice(550, IsExact: true));

    [Fact]
    public void DocsExample_Base4BodyWithOneNetworkAndAll_Is44() =>
        Price(Operation("docs-example", 4, Body("wallets", null)), request => request.MeterBody("wallets", ["ethereum", "all"]))
            .ShouldBe(new CreditPrice(44, IsExact: true));

    [Theory]
    [InlineData(60, "ethereum:a", "polygon-wallet:b")]
    [InlineData(300, "all:a")]
    public void WalletTransactions_Wallets(int credits, params string[] wallets) =>
        Price(WalletTransactions, request => request.AddQueryList("wallets", wallets, ListFormat.Comma))
            .ShouldBe(new CreditPrice(credits, IsExact: true));

    [Fact]
    public void WalletStatus_All_Is30() =>
        Price(WalletStatus, request => request.AddQuery("connectionId", "all")).ShouldBe(new CreditPrice(30, IsExact: true));

    [Theory]
    [InlineData("ethereum", 400)]
    [InlineData("all", 4000)]
    public void WalletDefi_ConnectionId(string network, int credits) =>
        Price(WalletDefi, request => request.AddQuery("connectionId", network)).ShouldBe(new CreditPrice(credits, IsExact: true));

    [Theory]
    [InlineData("ethereum,base-wallet", 50)]
    [InlineData("all", 250)]
    public void WalletHistory_ConnectionId(string networks, int credits) =>
        Price(WalletHistory, request => request.AddQuery("connectionId", networks)).ShouldBe(new CreditPrice(credits, IsExact: true));

    [Fact]
    public void CoinCharts_ThreeCoins_Is9() =>
        Price(CoinCharts, request => request.AddQueryList("coinIds", ["bitcoin", "ethereum", "tether"], ListFormat.Comma))
            .ShouldBe(new CreditPrice(9, IsExact: true));

    [Fact]
    public void PortfolioSync_OnePortfolio_Is30() =>
        Price(PortfolioSync, request => request.AddQuery("portfolioId", "p1")).ShouldBe(new CreditPrice(30, IsExact: true));

    [Fact]
    public void PortfolioSync_Omitted_Is300() => Price(PortfolioSync, _ => { }).ShouldBe(new CreditPrice(300, IsExact: true));

    [Theory]
    [InlineData("forceall")]
    [InlineData("FORCEALL")]
    public void ForceAll_HasNoPublishedPrice_IsPricedAsAllAndNotExact(string value) =>
        Price(WalletBalance, request => request.AddQuery("connectionId", value)).ShouldBe(new CreditPrice(400, IsExact: false));

    [Fact]
    public void ForceAllPair_IsPricedAsAllAndNotExact() =>
        Price(WalletCharts, request => request.AddQueryList("wallets", ["forceall:a", "ethereum:b"], ListFormat.Comma))
            .ShouldBe(new CreditPrice(440, IsExact: false));

    [Fact]
    public void TwoFields_FewValues_AreAddedAndNotExact() =>
        Price(WalletBalanceMany, request =>
            {
                request.AddQuery("blockchain", "ethereum");
                request.AddQueryList("wallets", ["ethereum:a"], ListFormat.Comma);
            })
            .ShouldBe(new CreditPrice(80, IsExact: false));

    [Fact]
    public void TwoFields_ManyValues_AreMultipliedAndNotExact() =>
        Price(WalletBalanceMany, request =>
            {
                request.AddQuery("blockchain", "ethereum,polygon");
                request.AddQueryList("wallets", ["ethereum:a", "ethereum:b", "ethereum:c"], ListFormat.Comma);
            })
            .ShouldBe(new CreditPrice(40 * 2 * 3, IsExact: false));

    [Fact]
    public void TwoFields_BothAll_IsTheProduct() =>
        Price(WalletBalanceMany, request =>
            {
                request.AddQuery("blockchain", "all");
                request.AddQuery("wallets", "all:a");
            })
            .ShouldBe(new CreditPrice(4000, IsExact: false));

    [Fact]
    public void NoMultipliedField_IsTheBase() =>
        Price(WalletBalanceMany, request => request.AddQuery("address", "all")).ShouldBe(new CreditPrice(40, IsExact: true));

    [Fact]
    public void SameNameElsewhere_IsNotCounted() =>
        Price(TransactionsSync, request => request.AddQuery("wallets", "all:a,all:b")).ShouldBe(new CreditPrice(50, IsExact: true));

    [Fact]
    public void RuleWithUnknownMultipliers_IsNotExact() =>
        new ApiRequest(
            new CoinStatsOperation("get-wallet-pl", "GET", "/v1/wallet/pl", [200], new CreditRule(25, isExact: false))
        ).Price.ShouldBe(new CreditPrice(25, IsExact: false));

    [Fact]
    public void NoRule_IsZeroAndNotExact() =>
        new ApiRequest(new CoinStatsOperation("get-status", "GET", "/v1/status", [200])).Price.ShouldBe(new CreditPrice(0, IsExact: false));

    [Fact]
    public void ManyValues_NeverOverflow() =>
        Price(new CoinStatsOperation("huge", "GET", "/", [200], new CreditRule(int.MaxValue, [Query("ids", int.MaxValue)])), request =>
            request.AddQuery("ids", "all,all,all")
        )
            .Credits.ShouldBe(int.MaxValue);

    [Fact]
    public void FlatField_CountsOnce() =>
        Price(Operation("flat", 5, new CreditMultiplier(CreditPlace.Header, "x-scope", PerValue: false, 50)), request =>
            request.AddHeader("x-scope", "a,b")
        )
            .Credits.ShouldBe(5);

    [Fact]
    public void FlatField_All_CostsAll() =>
        Price(Operation("flat", 5, new CreditMultiplier(CreditPlace.Header, "x-scope", PerValue: false, 50)), request =>
            request.AddHeader("x-scope", "all")
        )
            .Credits.ShouldBe(50);

    [Theory]
    [InlineData("*", 500, true)]
    [InlineData("ANY", 500, true)]
    [InlineData("*@x", 500, true)]
    [InlineData("every", 500, false)]
    [InlineData("all", 5, true)]
    [InlineData("any:x", 5, true)]
    public void WordsOfAnotherDocument_AreItsOwn(string value, int credits, bool isExact)
    {
        var rule = new CreditRule(5, [Query("chains", null)]) { Values = new CreditValues(["*", "any"], ["every"], 100, "@") };
        Price(new CoinStatsOperation("other", "GET", "/v1/any", [200], rule), request => request.AddQuery("chains", value))
            .ShouldBe(new CreditPrice(credits, isExact));
    }

    [Theory]
    [InlineData(50, "all", 50)]
    [InlineData(null, "all", 5)]
    [InlineData(50, "forceall", 5)]
    [InlineData(50, "all:x", 5)]
    public void NoWordsOfTheDocument_AllAloneIsOne(int? all, string value, int credits) =>
        Price(new CoinStatsOperation("other", "GET", "/v1/any", [200], new CreditRule(5, [Query("chains", all)])), request =>
                request.AddQuery("chains", value)
            )
            .ShouldBe(new CreditPrice(credits, IsExact: true));

    [Theory]
    [InlineData(1, true, "1 credit")]
    [InlineData(400, false, "about 400 credits")]
    public void ToString_SaysWhetherExact(int credits, bool isExact, string text) =>
        new CreditPrice(credits, isExact).ToString().ShouldBe(text);

    private static CreditMultiplier Query(string field, int? all) => new(CreditPlace.Query, field, PerValue: true, all);

    private static CreditMultiplier Body(string field, int? all) => new(CreditPlace.Body, field, PerValue: true, all);

    private static CoinStatsOperation Operation(string id, int credits, params CreditMultiplier[] multipliers) =>
        new(id, "GET", "/v1/any", [200], new CreditRule(credits, multipliers) { Values = Values });

    private static CreditPrice Price(CoinStatsOperation operation, Action<ApiRequest> add)
    {
        var request = new ApiRequest(operation);
        add(request);
        return request.Price;
    }
}

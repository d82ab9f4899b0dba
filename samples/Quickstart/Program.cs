using CoinStats;
using CoinStats.MockServer;
using Quickstart;

// The offline server answers here; for the live API drop BaseAddress and use your own key.
await using var server = await CoinStatsMockServer.StartAsync();
server.When(CoinStatsOperations.GetWalletBalanceMany).WithQuery("wallets").RespondJson(SampleAnswers.TwoWallets);
server
    .When(CoinStatsOperations.GetWalletBalanceMany)
    .WithQuery("blockchain", "atlantis")
    .Respond(400, message: SampleAnswers.UnknownNetwork);

using var client = new CoinStatsClient(new CoinStatsClientOptions { ApiKey = "quickstart", BaseAddress = server.BaseAddress });

Report.Title("Balances of two wallets: GET /v1/wallet/balance/many");
var balances = await client.WalletData.GetWalletBalanceManyWithResponseAsync(
    wallets:
    [
        new WalletRef("ethereum", "0x1234567890abcdef1234567890abcdef12345678"),
        WalletRef.AllNetworks("0x4567890abcdef1234567890abcdef1234567890abc"),
    ]
);
Report.Balances(balances.GetBodyOrThrow());
Report.Line(
    $"Price of this call: {balances.Credits.Credits} credits; one wallet on one network costs {balances.Operation.Credits.BaseCredits}."
);

Report.Title("One call of each group");
Report.Group(
    nameof(client.MarketData),
    await Describe(client.MarketData.GetCoinByIdAsync("bitcoin"), coin => $"{coin.Name} at {coin.Price:N2} USD")
);
Report.Group(
    nameof(client.News),
    await Describe(client.News.GetNewsSourcesAsync(), sources => $"{sources.Count} source(s), first {sources[0].Sourcename}")
);
Report.Group(nameof(client.Nfts), await Describe(client.Nfts.GetTrendingNftsAsync(), page => $"trending: {page.Data?[0].Name}"));
Report.Group(
    nameof(client.WalletData),
    await Describe(client.WalletData.GetBlockchainsAsync(), chains => $"{chains.Count} blockchain(s), first {chains[0].Name}")
);
Report.Group(
    nameof(client.ExchangeConnection),
    await Describe(client.ExchangeConnection.GetExchangesAsync(), exchanges => $"{exchanges.Count} exchange(s), first {exchanges[0].Name}")
);
Report.Group(
    nameof(client.UserPortfolio),
    await Describe(client.UserPortfolio.GetPortfolioValueAsync(), value => $"worth {value.TotalValue:N2} USD")
);
Report.Group(
    nameof(client.Usage),
    await Describe(client.Usage.GetCreditUsageAsync(), usage => $"{usage.RemainingCredits} of {usage.TotalCredits} credits left")
);
Report.Group(nameof(client.Status), await Describe(client.Status.GetStatusAsync(), status => $"status {status.Status}"));

Report.Title("Every documented error is an exception of its own");
foreach (var status in CoinStatsOperations.GetWalletBalanceMany.DocumentedStatuses.Where(status => status >= 400))
{
    // The mock answers a key "test-<status>" with that status.
    using var failing = new CoinStatsClient(
        new CoinStatsClientOptions
        {
            ApiKey = $"test-{status}",
            BaseAddress = server.BaseAddress,
            Retry = { MaxRetries = 0 },
        }
    );
    try
    {
        await failing.WalletData.GetWalletBalanceManyAsync("0x1234567890abcdef1234567890abcdef12345678", ["ethereum"]);
        throw new InvalidOperationException($"A key test-{status} was answered without an error.");
    }
    catch (CoinStatsApiException exception)
    {
        Report.Error(exception);
    }
}

Report.Title("An unknown network");
try
{
    await client.WalletData.GetWalletBalanceManyAsync("0x1234567890abcdef1234567890abcdef12345678", ["atlantis"]);
    throw new InvalidOperationException("An unknown network was answered without an error.");
}
catch (CoinStatsBadRequestException exception)
{
    Report.Line(exception.Message);
}

Report.Title("A real answer that lacks something: the rest is read, the gap is told");
server.When(CoinStatsOperations.GetWalletBalanceMany).WithQuery("wallets").RespondJson(SampleAnswers.UnpricedToken);
var lacking = await client.WalletData.GetWalletBalanceManyWithResponseAsync(
    wallets: [new WalletRef("base-wallet", "0x1234567890abcdef1234567890abcdef12345678")]
);
Report.Balances(lacking.GetBodyOrThrow());
foreach (var gap in lacking.Gaps)
{
    Report.Line($"  gap: {gap.Path}, expected {gap.Expected}, found {gap.Found}");
}

Report.Line("  The total is too small by what is missing: look at the gaps before you believe it, or read strictly:");

try
{
    await client
        .WithOptions(new() { Reading = ResponseReading.Strict })
        .WalletData.GetWalletBalanceManyAsync(wallets: [new WalletRef("base-wallet", "0x1234567890abcdef1234567890abcdef12345678")]);
    throw new InvalidOperationException("An answer with a gap was read strictly.");
}
catch (CoinStatsJsonException exception)
{
    Report.Line("  strictly: " + exception.Message);
}

Report.Line($"Credits spent on answers: {client.Credits.Spent}.");

static async Task<string> Describe<T>(Task<T> call, Func<T, string> text) => text(await call);

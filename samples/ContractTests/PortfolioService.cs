using CoinStats;

namespace ContractTests;

/// <summary>
/// The code under test: what some wallets are worth, and how their largest coin did today. Two operations of the API, at most two calls.
/// </summary>
public sealed class PortfolioService(CoinStatsClient client)
{
    public async Task<PortfolioReport> ReportAsync(IReadOnlyList<WalletRef> wallets, CancellationToken cancellationToken = default)
    {
        try
        {
            var found = await client.WalletData.GetWalletBalanceManyAsync(wallets: wallets, cancellationToken: cancellationToken);
            var holdings = found
                .SelectMany(wallet => wallet.Balances)
                .GroupBy(coin => coin.CoinId)
                .Select(coins => (CoinId: coins.Key, Usd: coins.Sum(coin => coin.Amount * coin.Price)))
                .OrderByDescending(holding => holding.Usd)
                .ToList();
            if (holdings.Count == 0)
            {
                return PortfolioReport.Empty;
            }

            var largest = await client.MarketData.GetCoinByIdAsync(holdings[0].CoinId, cancellationToken: cancellationToken);
            return new PortfolioReport(holdings.Sum(holding => holding.Usd), largest.Name, largest.PriceChange1d);
        }
        catch (CoinStatsException exception)
        {
            throw new PortfolioException(ProblemOf(exception), exception);
        }
    }

    // What the API says, in the words of this application.
    private static PortfolioProblem ProblemOf(CoinStatsException exception) =>
        exception switch
        {
            CoinStatsBadRequestException or CoinStatsNotFoundException => PortfolioProblem.UnknownWallet,
            CoinStatsUnauthorizedException or CoinStatsForbiddenException => PortfolioProblem.NotAllowed,
            CoinStatsNotSyncedException => PortfolioProblem.NotReady,
            CoinStatsCreditsExhaustedException or CreditBudgetExceededException => PortfolioProblem.OutOfCredits,
            CoinStatsRateLimitedException or CoinStatsServiceUnavailableException or CoinStatsTransportException =>
                PortfolioProblem.TryLater,
            _ => PortfolioProblem.Unexpected,
        };
}

public sealed record PortfolioReport(double Usd, string? LargestCoin, double? ChangeOfLargestToday)
{
    public static PortfolioReport Empty { get; } = new(0, LargestCoin: null, ChangeOfLargestToday: null);
}

public enum PortfolioProblem
{
    Unexpected,
    UnknownWallet,
    NotAllowed,
    NotReady,
    OutOfCredits,
    TryLater,
}

public sealed class PortfolioException(PortfolioProblem problem, Exception inner) : Exception($"No report: {problem}.", inner)
{
    public PortfolioProblem Problem { get; } = problem;
}

using CoinStats;

namespace ContractTests;

/// <summary>
/// Every error the document knows for the calls of the service. A new one in the document fails here until somebody decides what it means.
/// </summary>
public sealed class ErrorContractTests
{
    private static readonly Dictionary<int, PortfolioProblem> Expected = new()
    {
        [400] = PortfolioProblem.UnknownWallet,
        [401] = PortfolioProblem.NotAllowed,
        [403] = PortfolioProblem.NotAllowed,
        [404] = PortfolioProblem.UnknownWallet,
        [406] = PortfolioProblem.OutOfCredits,
        [409] = PortfolioProblem.NotReady,
        [429] = PortfolioProblem.TryLater,
        [503] = PortfolioProblem.TryLater,
    };

    public static IEnumerable<object[]> DocumentedErrors { get; } =
        from operation in CoinStatsOperations.All
        from status in operation.DocumentedStatuses
        where status >= 400
        select new object[] { operation.Id, status };

    [Theory]
    [MemberData(nameof(DocumentedErrors))]
    public async Task Report_AfterADocumentedError_SaysWhatItMeansHere(string operation, int status)
    {
        await using var portfolio = await PortfolioFixture.StartAsync();

        var problem = await portfolio.ProblemOfAsync(CoinStatsOperations.All.Single(known => known.Id == operation), status);

        Assert.Equal(Expected[status], problem);
    }

    /// <summary>
    /// The mock counts which documented answers were met: here all of the calls this service makes, and it makes no other.
    /// </summary>
    [Fact]
    public async Task Contract_OfAllCalls_IsMetInFull()
    {
        await using var portfolio = await PortfolioFixture.StartAsync();
        await portfolio.Service.ReportAsync(PortfolioFixture.Wallets);
        foreach (var operation in CoinStatsOperations.All)
        {
            foreach (var status in operation.DocumentedStatuses.Where(status => status >= 400))
            {
                await portfolio.ProblemOfAsync(operation, status);
            }
        }

        var used = portfolio.Server.Coverage.OnlyCalled();

        Assert.Equal(
            CoinStatsOperations.All.Select(operation => operation.Id).Order(),
            used.Operations.Select(operation => operation.Id).Order()
        );
        Assert.All(used.Operations, operation => Assert.Empty(operation.NeverMet));
        Assert.Equal(100, used.Percent);
        Assert.Equal(0, used.Unmatched);
    }
}

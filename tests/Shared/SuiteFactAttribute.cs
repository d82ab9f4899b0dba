namespace CoinStatsGen.TestSupport;

/// <summary>A test against a conformance suite that others wrote, which is no part of the repository.</summary>
internal sealed class SuiteFactAttribute : FactAttribute
{
    public SuiteFactAttribute()
    {
        if (RepositoryFiles.Suites is null)
        {
            Skip = "There is no folder shared/suites beside the checkout.";
        }
    }
}

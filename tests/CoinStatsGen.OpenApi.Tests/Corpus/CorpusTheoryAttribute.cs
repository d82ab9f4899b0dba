using CoinStatsGen.TestSupport;

namespace CoinStatsGen.OpenApi.Tests.Corpus;

/// <summary>A theory over third-party documents that are too large and too foreign to be part of the repository.</summary>
internal sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute()
    {
        if (RepositoryFiles.Corpus is null)
        {
            Skip = "There is no folder shared/corpus beside the checkout.";
        }
    }
}

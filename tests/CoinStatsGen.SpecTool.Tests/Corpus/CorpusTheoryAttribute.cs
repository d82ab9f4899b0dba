using CoinStatsGen.TestSupport;

namespace CoinStatsGen.SpecTool.Tests.Corpus;

/// <summary>A test over the documents of others, which are not ours to publish; skipped where they are not beside the checkout.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute()
    {
        if (RepositoryFiles.Corpus is null)
        {
            Skip = "../shared/corpus is not beside this checkout.";
        }
    }
}

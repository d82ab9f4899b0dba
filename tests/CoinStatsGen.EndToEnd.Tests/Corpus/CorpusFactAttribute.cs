using CoinStatsGen.TestSupport;

namespace CoinStatsGen.EndToEnd.Tests.Corpus;

/// <summary>A test over the documents of others, which are not ours to publish; skipped where they are not beside the checkout.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        if (RepositoryFiles.Corpus is null)
        {
            Skip = "../shared/corpus is not beside this checkout.";
        }
    }
}

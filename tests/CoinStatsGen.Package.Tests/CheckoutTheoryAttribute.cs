using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Package.Tests;

/// <summary>A theory that needs to know which commit is built.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CheckoutTheoryAttribute : TheoryAttribute
{
    public CheckoutTheoryAttribute()
    {
        if (!Path.Exists(Path.Combine(RepositoryFiles.Root, ".git")))
        {
            Skip = "These sources are no git checkout.";
        }
    }
}

using CoinStatsGen.SpecTool.Diff;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.SpecTool.Tests.Diff;

public sealed class DiffDocsTests
{
    [Fact]
    public void Page_ListsEachRule_AsItIs()
    {
        var page = File.ReadAllLines(Path.Combine(RepositoryFiles.Root, "docs", "diff-rules.md"));
        var listed = page.Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToList();

        listed.ShouldBe(DiffRules.All.Select(rule => $"| `{rule.Id}` | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Summary} |"));
    }
}

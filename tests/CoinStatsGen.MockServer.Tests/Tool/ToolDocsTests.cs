using System.Text.RegularExpressions;
using CoinStats.MockServer.Tool;
using CoinStatsGen.TestSupport;

namespace CoinStats.MockServer.Tests.Tool;

/// <summary>What the pages say of the tool's options is what the tool has.</summary>
public sealed partial class ToolDocsTests
{
    private static readonly string[] OfOthers = ["--build", "--wait", "--filter", "--cacert"];

    [Theory]
    [InlineData("docs/mock-server.md")]
    [InlineData("docs/mock-containers.md")]
    [InlineData("docs/mock-ui.md")]
    [InlineData("samples/deploy/README.md")]
    public void Page_NamesOnlyOptionsThatExist(string page)
    {
        var known = ToolCommands
            .Root()
            .Subcommands.SelectMany(c => c.Options)
            .Select(o => o.Name)
            .Concat(OfOthers)
            .ToHashSet(StringComparer.Ordinal);
        var named = OptionName().Matches(File.ReadAllText(Path.Combine(RepositoryFiles.Root, page))).Select(m => m.Value);
        named.Where(name => !known.Contains(name)).ShouldBeEmpty(page);
    }

    [Fact]
    public void Pages_NameEveryOptionOfServe()
    {
        var pages = string.Concat(Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "docs"), "mock-*.md").Select(File.ReadAllText));
        ToolCommands
            .Root()
            .Subcommands.Single(c => c.Name == "serve")
            .Options.Where(o => !o.Hidden && o.Name != "--help")
            .Select(o => o.Name)
            .Where(name => !pages.Contains(name, StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [GeneratedRegex("(?<![\\w-])--[a-z][a-z-]*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex OptionName();
}

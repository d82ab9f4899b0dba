using System.Text.RegularExpressions;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Reading;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.OpenApi.Tests.Docs;

/// <summary>docs/checklists.md names files that exist, and none of a family is forgotten.</summary>
public sealed partial class ChecklistTests
{
    private static readonly string Floor = Path.Combine(RepositoryFiles.Root, "openapi", "CoinStatsGen.OpenApi");

    [Fact]
    public void Checklists_EachNamedFile_Exists()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "checklists.md"));

        var named = NamedPath().Matches(page).Select(static match => match.Groups[1].Value).ToList();

        named.Count.ShouldBeGreaterThan(20);
        named.Where(static path => !Path.Exists(Path.Combine(RepositoryFiles.Root, path))).ShouldBeEmpty();
    }

    [Fact]
    public void Styles_EachValue_HasAFileAndOperations()
    {
        var styles = Enum.GetNames<ParameterStyle>();
        var files = Directory
            .GetFiles(Path.Combine(Floor, "Wire", "Styles"), "*Style.cs")
            .Select(Path.GetFileNameWithoutExtension)
            .Except(["TextStyle", "PairStyle"]);
        files.Order(StringComparer.Ordinal).ShouldBe(styles.Select(static style => style + "Style").Order(StringComparer.Ordinal));

        var operations = File.ReadAllText(
            Path.Combine(RepositoryFiles.Root, "tests", "CoinStatsGen.EndToEnd.Tests", "Styles", "styles.json")
        );
        styles.ShouldAllBe(style =>
            operations.Contains("\"style\": \"" + char.ToLowerInvariant(style[0]) + style.Substring(1) + "\"", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Styles_EachValue_WritesInAWayOfItsOwn() =>
        Enum.GetValues<ParameterStyle>()
            .Select(static style =>
                (object)(style is ParameterStyle.Simple or ParameterStyle.Label or ParameterStyle.Matrix ? style.AsText() : style.AsPairs())
            )
            .Select(static style => style.GetType().Name)
            .ShouldBe(Enum.GetNames<ParameterStyle>().Select(static name => name + "Style"));

    [Fact]
    public void Operators_EachMatcher_IsRead()
    {
        var engine = Path.Combine(RepositoryFiles.Root, "mockserver", "CoinStatsGen.StubEngine");
        var reader = File.ReadAllText(Path.Combine(engine, "Stubs", "MatcherReader.cs"));

        var operators = Directory
            .GetFiles(Path.Combine(engine, "Matching"), "*Matcher.cs")
            .SelectMany(static file => OperatorWord().Matches(File.ReadAllText(file)).Select(static m => m.Groups[1].Value))
            .ToList();

        operators.Count.ShouldBeGreaterThan(10);
        operators.Where(word => !reader.Contains('"' + word + '"', StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Keywords_EachWithAMeaning_IsTaken()
    {
        foreach (var keyword in Enum.GetValues<SchemaKeyword>().Where(static k => k > SchemaKeyword.Ignored))
        {
            typeof(SchemaKeywords).GetField(keyword.ToString()).ShouldNotBeNull(keyword.ToString());
            new SchemaKeywords().Take(keyword, default).ShouldBeTrue();
        }
    }

    [Fact]
    public void Extensions_EachThatIsRead_IsDocumented_AndNoOther()
    {
        var read = Directory
            .GetFiles(Path.Combine(Floor, "Reading"), "*.cs")
            .SelectMany(static file => ExtensionName().Matches(File.ReadAllText(file)).Select(static m => m.Groups[1].Value))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        var page = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "extensions.md"));
        var documented = ExtensionRow().Matches(page).Select(static m => m.Groups[1].Value).Order(StringComparer.Ordinal).ToList();

        documented.ShouldBe(read);
        documented.ShouldAllBe(name => page.Contains("\n## " + name + "\n", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"`((?:openapi|generator|runtime|mockserver|tests|docs|eng)/[\w./-]+)`")]
    private static partial Regex NamedPath();

    [GeneratedRegex("Operator\\s*=>\\s*\"(\\w+)\"")]
    private static partial Regex OperatorWord();

    [GeneratedRegex("[^\\\\]\"(x-[a-z-]*[a-z])\"")]
    private static partial Regex ExtensionName();

    [GeneratedRegex("^\\| \\[`(x-[a-z-]+)`\\]", RegexOptions.Multiline)]
    private static partial Regex ExtensionRow();
}

using System.Text.RegularExpressions;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.EndToEnd.Tests.Documentation;

/// <summary>What the readme shows is what the tests run.</summary>
public sealed partial class ReadmeTests
{
    [Theory]
    [InlineData("readme-use")]
    [InlineData("readme-test")]
    public void Snippet_IsTheCodeThatIsTested(string name)
    {
        var readme = Lines(ReadmeBlock(name));
        var code = Lines(TestedCode(name));

        code.ShouldNotBeEmpty();
        string.Join('\n', readme).ShouldContain(string.Join('\n', code));
    }

    [Fact]
    public void EveryCSharpBlock_HasATest()
    {
        var readme = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "README.md"));

        readme.Split("```csharp").Length.ShouldBe(MarkedBlock().Count(readme) + 1);
    }

    private static string ReadmeBlock(string name) =>
        MarkedBlock()
            .Matches(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "README.md")))
            .Single(match => match.Groups["name"].Value == name)
            .Groups["code"]
            .Value;

    private static string TestedCode(string name)
    {
        var source = File.ReadAllText(
            Path.Combine(RepositoryFiles.Root, "tests", "CoinStatsGen.EndToEnd.Tests", "Documentation", "ReadmeSnippets.cs")
        );
        var start = source.IndexOf($"// <snippet {name}>", StringComparison.Ordinal);
        return source[(source.IndexOf('\n', start) + 1)..source.IndexOf("// </snippet>", start, StringComparison.Ordinal)];
    }

    private static string[] Lines(string code) => [.. code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    [GeneratedRegex("<!-- snippet: (?<name>[a-z-]+) -->\r?\n```csharp\r?\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex MarkedBlock();
}

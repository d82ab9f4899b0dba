using System.Text.RegularExpressions;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.EndToEnd.Tests.Docs;

/// <summary>Code in the pages is code of <see cref="DocsSnippets"/>, which is compiled and run.</summary>
public sealed partial class DocsTests
{
    private static readonly string Snippets = ReadSnippets();

    public static TheoryData<string> Pages =>
        [
            "credits.md",
            "errors-and-retries.md",
            "paging-and-sync.md",
            "configuration.md",
            "telemetry.md",
            "arguments.md",
            "security.md",
            "mock-server.md",
            "mock-simulations.md",
            "mock-coverage.md",
            "redis.md",
            "caching.md",
            "json.md",
            "recording.md",
            "drift.md",
            "getting-started.md",
            "testing.md",
            "migration.md",
            "wiremock-net.md",
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryCodeBlock_IsASnippetThatIsCompiled(string page)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", page)).ReplaceLineEndings("\n");
        var blocks = CodeBlock().Matches(text);
        blocks.Count.ShouldBeGreaterThan(0);
        blocks.Count.ShouldBe(text.Split("```csharp").Length - 1, "every code block needs a line '<!-- snippet: name -->' above it");
        foreach (Match block in blocks)
        {
            var name = block.Groups["name"].Value;
            var snippet = Regex.Match(
                Snippets,
                $@"// snippet: {Regex.Escape(name)}\n(?<code>.*?)\n *// end\n",
                RegexOptions.Singleline,
                TimeSpan.FromMinutes(1)
            );
            snippet.Success.ShouldBeTrue($"no snippet '{name}'");
            block.Groups["code"].Value.ShouldBe(Unindent(snippet.Groups["code"].Value), $"{page}: {name}");
        }
    }

    private static string ReadSnippets() =>
        string.Concat(
            new[] { "CoinStatsGen.EndToEnd.Tests", "CoinStatsGen.WireMock.Tests" }
                .SelectMany(project => Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "tests", project, "Docs"), "*Snippets.cs"))
                .Select(file => File.ReadAllText(file).ReplaceLineEndings("\n"))
        );

    private static string Unindent(string code)
    {
        var lines = code.Split('\n');
        var indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > 0 ? line[indent..] : line));
    }

    [GeneratedRegex(
        @"<!-- snippet: (?<name>[\w-]+) -->\n```csharp\n(?<code>.*?)\n```",
        RegexOptions.Singleline,
        matchTimeoutMilliseconds: 60_000
    )]
    private static partial Regex CodeBlock();
}

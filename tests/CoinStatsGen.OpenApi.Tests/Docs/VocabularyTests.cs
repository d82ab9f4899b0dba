using System.Text.RegularExpressions;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.OpenApi.Tests.Docs;

/// <summary>docs/vocabulary.md is what the code says.</summary>
public sealed partial class VocabularyTests
{
    private static readonly string[] Sources =
    [
        .. new[] { "generator", "openapi", "runtime", "mockserver" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Vocabulary_EachTypeItNames_Exists()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "vocabulary.md"));
        var words = Sources
            .SelectMany(file => Word().Matches(File.ReadAllText(file)).Select(match => match.Value))
            .ToHashSet(StringComparer.Ordinal);

        var named = NamedType().Matches(page).Select(match => match.Groups[1].Value).ToList();

        named.Count.ShouldBeGreaterThan(20);
        named.Where(name => !words.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void Bounds_AreCalledMaxAndMin()
    {
        var others = Sources.SelectMany(file =>
            OtherBound().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetFileName(file)}: {match.Groups[1].Value}")
        );

        others.Except(["MediaType.cs: MostSpecific"]).ShouldBeEmpty();
    }

    [GeneratedRegex("`([A-Z][A-Za-z]+[a-z])(<T>)?`")]
    private static partial Regex NamedType();

    [GeneratedRegex(@"\b[A-Z]\w*\b")]
    private static partial Regex Word();

    // A member, constant or parameter of that name; not a word of a comment.
    [GeneratedRegex(
        @"^(?!\s*//).*?\b(?:int|long|double|TimeSpan|JsonNumber)\??\s+((?:Most|Longest|Largest|Highest|Shortest|Smallest|Lowest|Least)[A-Z]?\w*)\s*[=;{(,)]",
        RegexOptions.Multiline
    )]
    private static partial Regex OtherBound();
}

using CoinStatsGen.TestSupport;
using Microsoft.CodeAnalysis;

namespace CoinStatsGen.Generator.Tests.Incremental;

/// <summary>An edit of the bundled document emits the files whose text it changes, and no other.</summary>
public sealed class OneEditTests
{
    private static readonly SpecFile Before = new("openapi.json", RepositoryFiles.ReadBundledDocument());

    [Theory]
    [InlineData("\"description\": \"Market-cap rank.\"", "\"description\": \"Rank by market cap.\"", "Coin")]
    [InlineData("\"summary\": \"One coin by id\"", "\"summary\": \"A coin by its id\"", "CoinStatsOperations,MarketData")]
    [InlineData(
        "\"operationId\": \"get-coin-by-id\"",
        "\"operationId\": \"get-one-coin\"",
        "CoinStatsOperations,GetOneCoinRequest,MarketData"
    )]
    [InlineData("\"info\": {", "\"info\": {\n\n", "")]
    public void OneText_Edited_OnlyTheFilesWithItAreEmitted(string text, string edited, string files)
    {
        var (emitted, changed) = Edit(text, edited);

        emitted.ShouldBe(changed);
        emitted.ShouldBe(files.Length == 0 ? [] : files.Split(',').Select(f => "CoinStats." + f + ".g.cs"), ignoreOrder: true);
    }

    /// <summary>A schema that many name becomes another shape: its own file and those that name it, told by their text.</summary>
    [Fact]
    public void OneSchema_BecomesAnotherShape_OnlyFilesThatNameItAreEmitted()
    {
        var document = Before.GetText()!.ToString();
        var start = document.IndexOf("\"ContractAddressDto\": {", StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0);
        var name = "\"ContractAddressDto\": {";

        var (emitted, changed) = Edit(name, name + "\n \"x-csharp-name\": \"ContractPlace\",");

        emitted.ShouldBe(changed);
        var after = Generate(document.Replace(name, name + "\n \"x-csharp-name\": \"ContractPlace\",", StringComparison.Ordinal))
            .Results.Single();
        var naming = after
            .GeneratedSources.Where(s => s.SourceText.ToString().Contains("ContractPlace", StringComparison.Ordinal))
            .Select(s => s.HintName)
            .Order(StringComparer.Ordinal);
        emitted.ShouldBe(naming);
        emitted.Count.ShouldBeLessThan(8);
    }

    /// <summary>Names of the files that were emitted again, and of those whose text is another.</summary>
    private static (IReadOnlyList<string> Emitted, IReadOnlyList<string> Changed) Edit(string text, string edited)
    {
        var document = Before.GetText()!.ToString();
        document.ShouldContain(text);
        var compilation = GeneratorHarness.Compilation("");
        var driver = GeneratorHarness.Driver([Before]).RunGenerators(compilation);
        var old = driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString());

        var result = driver
            .ReplaceAdditionalText(Before, new SpecFile(Before.Path, Replace(document, text, edited)))
            .RunGenerators(compilation)
            .GetRunResult()
            .Results.Single();

        var changed = result
            .GeneratedSources.Where(s => old.GetValueOrDefault(s.HintName) != s.SourceText.ToString())
            .Select(s => s.HintName)
            .Order(StringComparer.Ordinal);
        return (RunReasons.Emitted(result), [.. changed]);
    }

    private static string Replace(string document, string text, string edited)
    {
        var at = document.IndexOf(text, StringComparison.Ordinal);
        return document[..at] + edited + document[(at + text.Length)..];
    }

    private static GeneratorDriverRunResult Generate(string document) =>
        GeneratorHarness.Driver([new SpecFile(Before.Path, document)]).RunGenerators(GeneratorHarness.Compilation("")).GetRunResult();
}

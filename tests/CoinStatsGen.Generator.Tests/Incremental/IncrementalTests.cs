using CoinStatsGen.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoinStatsGen.Generator.Tests.Incremental;

public sealed class IncrementalTests
{
    private const string Wallet = """ "Wallet": { "type": "object", "properties": { "address": { "type": "string" } } } """;
    private const string Coin = """ "Coin": { "type": "object", "properties": { "wallet": { "$ref": "#/components/schemas/Wallet" } } } """;
    private const string News = """ "News": { "type": "object", "properties": { "title": { "type": "string" } } } """;

    private static readonly string Paths = SpecBuilder.Get("/coins", "get-coins", response: """{ "$ref": "#/components/schemas/Coin" }""");

    private static readonly SpecFile Before = new("openapi.json", SpecBuilder.Document(Paths, $"{Wallet},{Coin}"));

    [Fact]
    public void CodeEdited_NoStepRuns()
    {
        var (driver, compilation) = Start();

        var result = Run(
            driver,
            compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class New { }", (CSharpParseOptions)compilation.SyntaxTrees[0].Options))
        );

        RunReasons.Of(result).ShouldBe(RunReasons.Nothing);
        AllReasons(result).ShouldBe([IncrementalStepRunReason.Cached]);
    }

    [Fact]
    public void WhitespaceEdited_PlanIsUnchangedAndNothingIsEmitted()
    {
        var (driver, compilation) = Start();

        var result = Run(
            Replace(
                driver,
                new SpecFile(Before.Path, "\n\n  " + Before.GetText()!.ToString().Replace("{ ", "{\n  ", StringComparison.Ordinal))
            ),
            compilation
        );

        RunReasons.Of(result).ShouldBe(RunReasons.SamePlan);
        RunReasons.Emitted(result).ShouldBeEmpty();
    }

    [Fact]
    public void OneSchemaEdited_OnlyItsFileIsEmitted()
    {
        var (driver, compilation) = Start();
        var edited = Wallet.Replace("\"address\"", "\"connection\"", StringComparison.Ordinal);

        var result = Run(Replace(driver, new SpecFile(Before.Path, SpecBuilder.Document(Paths, $"{edited},{Coin}"))), compilation);

        RunReasons.Of(result).ShouldBe(RunReasons.NewPlan);
        RunReasons.Emitted(result).ShouldBe(["CoinStats.Wallet.g.cs"]);
    }

    [Fact]
    public void SchemaBecomesAnotherKind_FilesThatNameItAreEmitted()
    {
        var (driver, compilation) = Start();

        var result = Run(
            Replace(
                driver,
                new SpecFile(Before.Path, SpecBuilder.Document(Paths, $$""" "Wallet": { "type": "string", "enum": ["a"] },{{Coin}}"""))
            ),
            compilation
        );

        RunReasons.Emitted(result).ShouldBe(["CoinStats.Coin.g.cs", "CoinStats.Wallet.g.cs"]);
    }

    [Fact]
    public void SchemaInserted_OnlyItsFileIsEmitted()
    {
        var (driver, compilation) = Start();

        var result = Run(Replace(driver, new SpecFile(Before.Path, SpecBuilder.Document(Paths, $"{Wallet},{News},{Coin}"))), compilation);

        RunReasons.Of(result).ShouldBe(RunReasons.NewPlan);
        RunReasons.Emitted(result).ShouldBe(["CoinStats.News.g.cs"]);
    }

    [Fact]
    public void OptionChanged_DocumentIsNotReadAgain()
    {
        var (driver, compilation) = Start();

        var result = Run(
            driver.WithUpdatedAnalyzerConfigOptions(Options(("CoinStatsGenNumberType", "decimal"), ("CoinStatsGenVisibility", "internal"))),
            compilation
        );

        RunReasons.Of(result).ShouldBe(RunReasons.NewOptions);
    }

    [Fact]
    public void SameTextReadAgain_DocumentIsNotReadAgain()
    {
        var (driver, compilation) = Start();

        var result = Run(Replace(driver, new SpecFile(Before.Path, Before.GetText()!.ToString())), compilation);

        RunReasons.Of(result).ShouldBe(RunReasons.SameInput);
    }

    [Fact]
    public void NewOptionsProviderWithEqualValues_NothingIsPlannedAgain()
    {
        var (driver, compilation) = Start();

        var result = Run(driver.WithUpdatedAnalyzerConfigOptions(Options(("CoinStatsGenNumberType", "double"))), compilation);

        RunReasons.Of(result).ShouldBe(RunReasons.SameInput);
    }

    [Fact]
    public void ProblemAdded_NothingIsEmitted()
    {
        var (driver, compilation) = Start();
        var broken = Wallet.Replace("\"type\": \"string\"", "\"type\": \"string\", \"titel\": \"x\"", StringComparison.Ordinal);

        var result = Run(Replace(driver, new SpecFile(Before.Path, SpecBuilder.Document(Paths, $"{broken},{Coin}"))), compilation);

        RunReasons.Emitted(result).ShouldBeEmpty();
        result.Diagnostics.Select(d => d.Id).ShouldBe(["CSG0004"]);
    }

    private static (GeneratorDriver Driver, CSharpCompilation Compilation) Start()
    {
        var compilation = GeneratorHarness.Compilation("class Old { }");
        var driver = GeneratorHarness.Driver([Before], new Dictionary<string, string> { ["CoinStatsGenNumberType"] = "double" });
        return (driver.RunGenerators(compilation), compilation);
    }

    private static SpecOptionsProvider Options(params (string Name, string Value)[] properties) =>
        new(properties.ToDictionary(p => p.Name, p => p.Value));

    private static GeneratorDriver Replace(GeneratorDriver driver, SpecFile file) => driver.ReplaceAdditionalText(Before, file);

    private static GeneratorRunResult Run(GeneratorDriver driver, Compilation compilation) =>
        driver.RunGenerators(compilation).GetRunResult().Results.Single();

    private static IEnumerable<IncrementalStepRunReason> AllReasons(GeneratorRunResult result) =>
        result
            .TrackedSteps.Where(s => typeof(TrackingNames).GetFields().Any(f => f.Name == s.Key))
            .Concat(result.TrackedOutputSteps)
            .SelectMany(s => s.Value.SelectMany(v => v.Outputs.Select(o => o.Reason)))
            .Distinct();
}

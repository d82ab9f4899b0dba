using System.Globalization;
using CoinStatsGen.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoinStatsGen.Generator.Tests.Diagnostics;

/// <summary>A project that has the package, above another that has it too.</summary>
public sealed class ReferencedClientTests
{
    private static readonly SpecFile[] Document = [new("openapi.json", SpecBuilder.Document(SpecBuilder.Get("/a", "get-a")))];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void CSG0021_ReferenceWithTheClient_IsOneWarningThatNamesIt_AndNoSecondClient(bool isInMemory)
    {
        var result = Above(Lower(isInMemory));

        var diagnostic = result.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("CSG0021");
        diagnostic.Severity.ShouldBe(DiagnosticSeverity.Warning);
        diagnostic
            .GetMessage(CultureInfo.InvariantCulture)
            .ShouldStartWith("Lower, which this project references, already holds the client CoinStats.CoinStatsClient");
        result.GeneratedTrees.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("CoinStatsGenNamespace", "Elsewhere")]
    [InlineData("CoinStatsGenVisibility", "internal")]
    public void CSG0021_ClientThatStandsInNobodysWay_IsNotTold(string option, string value)
    {
        var result = Above(Lower(isInMemory: false, new() { [option] = value }));

        result.Diagnostics.ShouldBeEmpty();
        result.GeneratedTrees.ShouldNotBeEmpty();
    }

    [Fact]
    public void CSG0021_ReferenceUnderAnAlias_IsNotTold() =>
        Above(Lower(isInMemory: false).WithAliases(["lower"])).Diagnostics.ShouldBeEmpty();

    [Fact]
    public void ReferencedProject_Edited_NoStepBehindItsFactsRuns()
    {
        var lower = (CompilationReference)Lower(isInMemory: true);
        var compilation = GeneratorHarness.Compilation("").AddReferences(lower);
        var driver = GeneratorHarness.Driver(Document).RunGenerators(compilation);

        var edited = lower.Compilation.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText("class New { }", (CSharpParseOptions)lower.Compilation.SyntaxTrees.First().Options)
        );
        var result = driver.RunGenerators(compilation.ReplaceReference(lower, edited.ToMetadataReference())).GetRunResult();

        result
            .Results.Single()
            .TrackedSteps[TrackingNames.Plans]
            .SelectMany(step => step.Outputs)
            .ShouldAllBe(output => output.Reason == IncrementalStepRunReason.Cached || output.Reason == IncrementalStepRunReason.Unchanged);
    }

    private static GeneratorDriverRunResult Above(MetadataReference lower) =>
        GeneratorHarness.Driver(Document).RunGenerators(GeneratorHarness.Compilation("").AddReferences(lower)).GetRunResult();

    /// <summary>A project with the client: as an editor sees it, or built.</summary>
    private static MetadataReference Lower(bool isInMemory, Dictionary<string, string>? properties = null)
    {
        GeneratorHarness
            .Driver(Document, properties)
            .RunGeneratorsAndUpdateCompilation(GeneratorHarness.Compilation("").WithAssemblyName("Lower"), out var compilation, out _);
        if (isInMemory)
        {
            return compilation.ToMetadataReference();
        }

        var image = new MemoryStream();
        compilation.Emit(image, options: new(metadataOnly: true)).Success.ShouldBeTrue();
        image.Position = 0;
        return MetadataReference.CreateFromStream(image);
    }
}

using CoinStatsGen.Generator.Tests.Incremental;
using CoinStatsGen.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoinStatsGen.Generator.Tests.Complaints;

/// <summary>
/// What users of other generators complain of most: code that does not publish, names that change, generators that do not load or slow the
/// editor.
/// </summary>
public sealed class CodeComplaintTests
{
    private static readonly Lazy<GeneratorOutput> Bundled = new(() => GeneratorHarness.Run(RepositoryFiles.ReadBundledDocument()));

    /// <summary>Native AOT and trimming warn of members that are marked so, and of nothing else.</summary>
    [Fact]
    public void Complaint04_Aot_NothingThatNeedsReflectionIsCalled()
    {
        var compilation = Bundled.Value.Compilation;
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            var marked = tree.GetRoot()
                .DescendantNodes()
                .OfType<ExpressionSyntax>()
                .Select(e => model.GetSymbolInfo(e).Symbol)
                .OfType<ISymbol>()
                .Where(s =>
                    s.GetAttributes()
                        .Any(a => a.AttributeClass?.Name is "RequiresUnreferencedCodeAttribute" or "RequiresDynamicCodeAttribute")
                );
            marked.ShouldBeEmpty(tree.FilePath);
        }
    }

    [Fact]
    public void Complaint05_ContextSize_NoTypeGathersAllOthers()
    {
        const int Types = 400;
        var schemas = string.Join(
            ",",
            Enumerable
                .Range(0, Types)
                .Select(i =>
                    $$""" "T{{i}}": { "type": "object", "properties": { "next": { "$ref": "#/components/schemas/T{{(i + 1) % Types}}" } } } """
                )
        );
        var output = GeneratorHarness.Run(
            SpecBuilder.Document(SpecBuilder.Get("/a", "get-a", response: """{ "$ref": "#/components/schemas/T0" }"""), schemas)
        );

        var named = output
            .Compilation.SyntaxTrees.Skip(1)
            .Select(tree =>
                tree.GetRoot()
                    .DescendantTokens()
                    .Where(t => t.ValueText.StartsWith('T') && t.ValueText.Length > 1 && char.IsAsciiDigit(t.ValueText[1]))
                    .Select(t =>
                        t.ValueText.Replace("Json", "", StringComparison.Ordinal).Replace("Converter", "", StringComparison.Ordinal)
                    )
                    .Distinct()
                    .Count()
            );
        named.Max().ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public void Complaint12_Names_DoNotChangeWhenAnotherTypeOrOperationComes()
    {
        const string Old =
            """ "user-name": { "type": "object", "properties": { "a": { "type": "string" } } }, "UserName": { "type": "object", "properties": { "b": { "type": "string" } } } """;
        const string New = """ "AnOther": { "type": "object", "properties": { "c": { "type": "string" } } }, """;
        var before = GeneratorHarness.Run(
            SpecBuilder.Document(SpecBuilder.Get("/a", "get_it") + "," + SpecBuilder.Get("/b", "getIt"), Old)
        );
        var after = GeneratorHarness.Run(
            SpecBuilder.Document(
                string.Join(",", SpecBuilder.Get("/0", "first"), SpecBuilder.Get("/b", "getIt"), SpecBuilder.Get("/a", "get_it")),
                New + Old
            )
        );

        before.FileNames.Except(after.FileNames).ShouldBeEmpty();
        Methods(before).Except(Methods(after)).ShouldBeEmpty();
        before.FileNames.ShouldContain("CoinStats.UserNamePascal.g.cs");
    }

    [Fact]
    public void Complaint13_LoadFailures_NothingIsPackedBesideTheGenerator() =>
        typeof(CoinStatsGenerator)
            .Assembly.GetReferencedAssemblies()
            .Select(a => a.Name)
            .ShouldBeSubsetOf([
                "Microsoft.CodeAnalysis",
                "Microsoft.CodeAnalysis.CSharp",
                "System.Collections.Immutable",
                "System.Memory",
                "System.Reflection.Metadata",
                "netstandard",
            ]);

    [Fact]
    public void Complaint14_EditorLag_AKeystrokeRunsNothing()
    {
        var compilation = GeneratorHarness.Compilation("class Old { }");
        var driver = GeneratorHarness
            .Driver([new SpecFile("openapi.json", RepositoryFiles.ReadBundledDocument())])
            .RunGenerators(compilation);
        var typed = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[0],
            CSharpSyntaxTree.ParseText("class Old { int x; }", (CSharpParseOptions)compilation.SyntaxTrees[0].Options)
        );

        RunReasons.Of(driver.RunGenerators(typed).GetRunResult().Results.Single()).ShouldBe(RunReasons.Nothing);
    }

    [Fact]
    public void Complaint14_TwoBuilds_AnEditOfTheDocumentIsSeenAtOnce()
    {
        var compilation = GeneratorHarness.Compilation("");
        var old = new SpecFile("openapi.json", SpecBuilder.Document(SpecBuilder.Get("/a", "get-a")));
        var driver = GeneratorHarness.Driver([old]).RunGenerators(compilation);

        var result = driver
            .ReplaceAdditionalText(old, new SpecFile("openapi.json", SpecBuilder.Document(SpecBuilder.Get("/a", "get-b"))))
            .RunGenerators(compilation)
            .GetRunResult();

        result
            .Results.Single()
            .GeneratedSources.ShouldContain(s => s.SourceText.ToString().Contains(" GetBAsync(", StringComparison.Ordinal));
    }

    private static List<string> Methods(GeneratorOutput output) =>
        output
            .Compilation.SyntaxTrees.SelectMany(t => t.GetRoot().DescendantNodes().OfType<InterfaceDeclarationSyntax>())
            .SelectMany(i => i.Members.OfType<MethodDeclarationSyntax>())
            .Select(m => m.Identifier.ValueText)
            .ToList();
}

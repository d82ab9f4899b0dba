using System.Collections.Immutable;
using CoinStatsGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CoinStatsGen.TestSupport;

/// <summary>
/// Runs the generator as a compiler does, and twice: the second run must reuse every step. The output must compile without warnings,
/// and nothing that crosses a step may hold a symbol, a syntax node, a location or a compilation.
/// </summary>
internal static class GeneratorHarness
{
    private static readonly CSharpParseOptions CSharp12 = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly Lazy<ImmutableArray<MetadataReference>> FrameworkAndRuntime = new(LoadReferences);

    public static ImmutableArray<MetadataReference> References => FrameworkAndRuntime.Value;

    /// <summary>Generates from one document, checks caching and models, and compiles.</summary>
    public static GeneratorOutput Run(string document, IReadOnlyDictionary<string, string>? properties = null, string? code = null) =>
        Run([new SpecFile("openapi.json", document)], properties, code);

    /// <summary>As the other overload, with any number of documents.</summary>
    public static GeneratorOutput Run(
        IReadOnlyList<SpecFile> files,
        IReadOnlyDictionary<string, string>? properties = null,
        string? code = null,
        bool compiles = true
    )
    {
        var compilation = Compilation(code ?? "");
        var driver = Driver(files, properties).RunGenerators(compilation);
        var first = driver.GetRunResult();
        var second = driver.RunGenerators(compilation).GetRunResult();
        var output = new GeneratorOutput(compilation, first, second);
        output.WriteTo(Environment.GetEnvironmentVariable("GENERATOR_OUTPUT"));
        ModelGraph.Check(first);
        output.CheckSecondRun();
        if (compiles)
        {
            output.Compile();
        }

        return output;
    }

    public static GeneratorDriver Driver(IReadOnlyList<SpecFile> files, IReadOnlyDictionary<string, string>? properties = null) =>
        CSharpGeneratorDriver.Create(
            [new CoinStatsGenerator().AsSourceGenerator()],
            files,
            CSharp12,
            new SpecOptionsProvider(properties ?? ImmutableDictionary<string, string>.Empty),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
        );

    public static CSharpCompilation Compilation(string code) =>
        CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(SourceText.From(code), CSharp12, "Consumer.cs")],
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                warningLevel: 9999
            )
        );

    private static ImmutableArray<MetadataReference> LoadReferences()
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        string[] wanted = ["System.", "Microsoft.Extensions.", "mscorlib", "netstandard", "CoinStatsGen.dll"];
        return
        [
            .. platform
                .Where(path => wanted.Any(name => Path.GetFileName(path).StartsWith(name, StringComparison.Ordinal)))
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}

using BenchmarkDotNet.Attributes;
using CoinStatsGen.Benchmarks.Generator;
using CoinStatsGen.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoinStatsGen.Benchmarks.Suites;

/// <summary>
/// The generator over the bundled document, as a compiler and as an editor meet it. Cold runs are processes: see the ratios.
/// </summary>
public class GeneratorSuite
{
    private string _document = "";
    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _edited = null!;
    private GeneratorDriver _driver = null!;
    private GeneratorDriver _withEditedSchema = null!;

    [GlobalSetup]
    public void Setup()
    {
        _document = File.ReadAllText(RepositoryFiles.BundledDocument);
        _compilation = GeneratorRuns.Compilation("class Old;");
        _edited = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText("class New;"));
        var original = new SpecFile("openapi.json", _document);
        var changed = new SpecFile(
            "openapi.json",
            _document.Replace("\"Market-cap rank.\"", "\"Rank by market cap.\"", StringComparison.Ordinal)
        );
        _driver = GeneratorRuns.Driver(original).RunGenerators(_compilation);
        _withEditedSchema = _driver.ReplaceAdditionalText(original, changed);
    }

    [Benchmark(Baseline = true, Description = "Microsoft.OpenApi parses the document")]
    public void Parse() => GeneratorRuns.Parse(_document);

    [Benchmark(Description = "warm: the whole client")]
    public void Warm() => GeneratorRuns.Generate(_document);

    [Benchmark(Description = "edit of a C# file")]
    public object Keystroke() => _driver.RunGenerators(_edited);

    [Benchmark(Description = "edit of one schema")]
    public object OneSchema() => _withEditedSchema.RunGenerators(_compilation);
}

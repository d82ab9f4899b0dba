extern alias generator;
using System.Text;
using CoinStatsGen.TestSupport;

using generator::CoinStatsGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace CoinStatsGen.Benchmarks.Generator;

/// <summary>What both sides do with a document: the whole generator in its driver, and Microsoft.OpenApi's parser.</summary>
internal static class GeneratorRuns
{
    /// <summary>Read once, as a compiler does.</summary>
    private static readonly MetadataReference[] References =
    [
        MetadataReference.CreateFromFile(typeof(object).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(CoinStats.CoinStatsOperation).Assembly.Location),
    ];

    internal static void Generate(string document)
    {
        var result = Driver(document, track: false).RunGenerators(Compilation("")).GetRunResult().Results.Single();
        if (result.Exception is not null || result.GeneratedSources.Length < 2)
        {
            throw new InvalidOperationException("Nothing was generated.", result.Exception);
        }
    }

    internal static void Parse(string document)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(document));
        var result = OpenApiDocument.Load(stream, OpenApiConstants.Json, new OpenApiReaderSettings());
        if (result.Document is null)
        {
            throw new InvalidOperationException("Nothing was parsed.");
        }
    }

    internal static GeneratorDriver Driver(string document, bool track) => Driver(new SpecFile("openapi.json", document), track);

    internal static GeneratorDriver Driver(SpecFile document, bool track = false) =>
        CSharpGeneratorDriver.Create(
            [new CoinStatsGenerator().AsSourceGenerator()],
            [document],
            CSharpParseOptions.Default,
            new SpecOptionsProvider(new Dictionary<string, string>()),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, track)
        );

    internal static CSharpCompilation Compilation(string code) =>
        CSharpCompilation.Create("Consumer", [CSharpSyntaxTree.ParseText(code)], References);
}

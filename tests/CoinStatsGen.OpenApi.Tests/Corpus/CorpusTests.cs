using System.Text.Json;
using CoinStatsGen.OpenApi.Reading;
using CoinStatsGen.TestSupport;
using Xunit.Abstractions;

namespace CoinStatsGen.OpenApi.Tests.Corpus;

/// <summary>Third-party documents, where they stand beside the checkout.</summary>
public class CorpusTests
{
    private static readonly HashSet<string> Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    private readonly ITestOutputHelper _output;

    public CorpusTests(ITestOutputHelper output) => _output = output;

    public static TheoryData<string> Documents =>
        RepositoryFiles.Corpus is { } corpus
            ? new(
                Directory
                    .EnumerateFiles(corpus, "*.json", SearchOption.AllDirectories)
                    .Select(file => Path.GetRelativePath(corpus, file))
                    .Order(StringComparer.Ordinal)
            )
            : new("");

    [CorpusTheory]
    [MemberData(nameof(Documents))]
    public void Read_RealDocument_FindsEveryOperation(string name)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryFiles.Corpus!, name));

        var result = OpenApiReader.Read(text);

        foreach (var problem in result.Problems)
        {
            _output.WriteLine($"{name}({problem.Position}) {problem.Kind} {problem.Pointer}: {problem.Message}");
        }

        var skipped = result.Problems.Count(problem => problem.Kind == DocumentProblemKind.SkippedOperation);
        (result.Model?.Operations.Count ?? 0).ShouldBe(CountOperations(text) - skipped);
        skipped.ShouldBeLessThanOrEqualTo((result.Model?.Operations.Count ?? 0) / 50);
    }

    private static int CountOperations(string text)
    {
        using var document = JsonDocument.Parse(text);
        if (!document.RootElement.TryGetProperty("openapi", out _) || !document.RootElement.TryGetProperty("paths", out var paths))
        {
            return 0;
        }

        return paths.EnumerateObject().Sum(path => path.Value.EnumerateObject().Count(member => Methods.Contains(member.Name)));
    }
}

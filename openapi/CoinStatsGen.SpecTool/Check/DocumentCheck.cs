using System.Globalization;
using CoinStatsGen.OpenApi.Reading;
using CoinStatsGen.SpecTool.Commands;
using CoinStatsGen.SpecTool.Documents;
using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.Check;

/// <summary>
/// Looks at a document as its consumers will: our reader, Microsoft.OpenApi's rules, its own examples, and on demand the compiler.
/// </summary>
internal static class DocumentCheck
{
    /// <param name="name">Name for messages.</param>
    /// <param name="normalised">The document in the one form.</param>
    /// <param name="original">The file's own text, where it is JSON of OpenAPI 3 already: then lines and columns are its own.</param>
    /// <param name="compile">Generate and compile.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static CheckReport Run(
        string name,
        NormalisedDocument normalised,
        string? original,
        bool compile,
        CancellationToken cancellationToken
    )
    {
        var text = original ?? CanonicalJson.Write(normalised.Document);
        var read = OpenApiReader.Read(text, null, cancellationToken);
        var model = read.Model ?? throw new ToolException($"{name}: {read.Problems[0].Message}");
        var (examples, faults) = ExampleCheck.Run(normalised.Document);
        var findings = new List<CheckFinding>(
            normalised.Notes.Select(note => new CheckFinding(
                note.IsError ? CheckSeverity.Error : CheckSeverity.Warning,
                "read",
                note.Place,
                note.Message
            ))
        );
        if (!compile)
        {
            findings.AddRange(
                read.Problems.Select(problem => new CheckFinding(SeverityOf(problem.Kind), "read", Place(name, problem), problem.Message))
            );
        }

        findings.AddRange(OpenApiRules.Find(CanonicalJson.WriteCompact(normalised.Document)));
        findings.AddRange(faults);
        GeneratedCode? generated = null;
        if (compile)
        {
            var (code, diagnostics) = CompileCheck.Run(name, text, cancellationToken);
            generated = code;
            findings.InsertRange(0, diagnostics); // first in the report, which cuts long lists
        }

        return new()
        {
            Name = name,
            Version = normalised.Version,
            Title = $"{model.Title} {model.Version}",
            Operations = model.Operations.Count,
            Tags = model.Operations.SelectMany(operation => operation.Tags.Take(1)).Distinct().Count(),
            Schemas = model.Schemas.Count,
            Responses = model.Operations.Sum(operation => operation.Responses.Count),
            Examples = examples,
            IsConverted = original is null,
            Findings = [.. findings.OrderByDescending(finding => finding.Severity)],
            Skipped =
            [
                .. read
                    .Problems.Where(problem => problem.Kind == DocumentProblemKind.SkippedOperation)
                    .Select(problem => $"{problem.Pointer}: {problem.Message}"),
            ],
            Generated = generated,
        };
    }

    private static CheckSeverity SeverityOf(DocumentProblemKind kind) =>
        kind switch
        {
            DocumentProblemKind.UnknownKeyword or DocumentProblemKind.DuplicateOperationId => CheckSeverity.Warning,
            DocumentProblemKind.InvalidValue => CheckSeverity.Fault,
            _ => CheckSeverity.Error,
        };

    private static string Place(string name, DocumentProblem problem) =>
        $"{Path.GetFileName(name)}({problem.Position.Line.ToString(CultureInfo.InvariantCulture)},{problem.Position.Column.ToString(CultureInfo.InvariantCulture)})";
}

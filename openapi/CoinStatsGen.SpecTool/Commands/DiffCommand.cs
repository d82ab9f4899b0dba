using System.CommandLine;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Reading;
using CoinStatsGen.SpecTool.Diff;
using CoinStatsGen.SpecTool.Documents;
using CoinStatsGen.SpecTool.Json;
using CoinStatsGen.SpecTool.Rendering;

namespace CoinStatsGen.SpecTool.Commands;

/// <summary><c>diff</c>: what changed between two documents, and what that means.</summary>
internal static class DiffCommand
{
    public static Command Create(ToolConsole console)
    {
        var old = new Argument<string>("old") { Description = "The document as it was" };
        var @new = new Argument<string>("new") { Description = "The document as it is" };
        var format = new Option<string>("--format") { Description = "text, markdown or json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "markdown", "json");
        var failOn = new Option<string?>("--fail-on")
        {
            Description = "Exit with 1 where there is a change of this severity or a graver one",
        };
        failOn.AcceptOnlyFromAmong("breaking", "compatible", "documentation");
        var folders = LocalFiles.AllowFolder();
        var maxFiles = LocalFiles.MostFiles();
        var command = new Command("diff", "Says what changed between two documents, and what it means for the generated code")
        {
            old,
            @new,
            format,
            failOn,
            folders,
            maxFiles,
        };
        command.SetAction(
            (parsed, token) =>
                RunAsync(
                    console,
                    parsed.GetRequiredValue(old),
                    parsed.GetRequiredValue(@new),
                    parsed.GetRequiredValue(format),
                    parsed.GetValue(failOn),
                    parsed.GetRequiredValue(folders),
                    parsed.GetValue(maxFiles),
                    token
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        ToolConsole console,
        string old,
        string @new,
        string format,
        string? failOn,
        string[] folders,
        int maxFiles,
        CancellationToken cancellationToken
    )
    {
        var report = DocumentDiff.Compare(
            await ReadAsync(console, old, folders, maxFiles, cancellationToken),
            await ReadAsync(console, @new, folders, maxFiles, cancellationToken)
        );
        await console.Out.WriteAsync(DiffRenderer.Render(report, format));
        return failOn is not null && report.Findings.Any(finding => finding.Rule.Severity >= Severity(failOn))
            ? ExitCodes.Findings
            : ExitCodes.Fine;
    }

    // What cannot be read is compared as if it were not there: that must not go unsaid.
    private static async Task<ApiDocument> ReadAsync(
        ToolConsole console,
        string file,
        string[] folders,
        int maxFiles,
        CancellationToken cancellationToken
    )
    {
        var normalised = await NormaliseCommand.ReadAsync(console, file, folders, maxFiles, cancellationToken);
        foreach (var note in normalised.Notes.Where(note => note.IsError))
        {
            await console.TellAsync($"{file}: {note}");
        }

        var text = CanonicalJson.Write(normalised.Document);
        foreach (var problem in Problems(text, cancellationToken))
        {
            await console.TellAsync($"{file}: not compared: {problem.Pointer}: {problem.Message}");
        }

        return Read(text, file, cancellationToken);
    }

    private static IEnumerable<DocumentProblem> Problems(string text, CancellationToken cancellationToken) =>
        OpenApiReader
            .Read(text, new OpenApiReaderOptions { ReportUnknownKeywords = false }, cancellationToken)
            .Problems.Where(problem =>
                problem.Kind
                    is DocumentProblemKind.UnresolvedReference
                        or DocumentProblemKind.SkippedOperation
                        or DocumentProblemKind.InvalidValue
            );

    /// <summary>The neutral model of a canonical text.</summary>
    internal static ApiDocument Read(string text, string name, CancellationToken cancellationToken)
    {
        var read = OpenApiReader.Read(text, new OpenApiReaderOptions { ReportUnknownKeywords = false }, cancellationToken);
        return read.Model ?? throw new ToolException($"{name}: {read.Problems[0].Message}");
    }

    private static DiffSeverity Severity(string name) =>
        name switch
        {
            "breaking" => DiffSeverity.Breaking,
            "compatible" => DiffSeverity.Compatible,
            _ => DiffSeverity.Documentation,
        };
}

using System.CommandLine;
using CoinStatsGen.ApiModel.Reading;
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
        var failOn = new Option<string?>("--fail-on") { Description = "Exit with 1 where there is a change of this severity or a graver one" };
        failOn.AcceptOnlyFromAmong("breaking", "compatible", "documentation");
        var command = new Command("diff", "Says what changed between two documents, and what it means for the generated code") { old, @new, format, failOn };
        command.SetAction((parsed, token) => RunAsync(console, parsed.GetRequiredValue(old), parsed.GetRequiredValue(@new), parsed.GetRequiredValue(format), parsed.GetValue(failOn), token));
        return command;
    }

    private static async Task<int> RunAsync(ToolConsole console, string old, string @new, string format, string? failOn, CancellationToken cancellationToken)
    {
        var report = DocumentDiff.Compare(
            Read(await NormaliseCommand.ReadAsync(console, old, cancellationToken), old, cancellationToken),
            Read(await NormaliseCommand.ReadAsync(console, @new, cancellationToken), @new, cancellationToken));
        await console.Out.WriteAsync(DiffRenderer.Render(report, format));
        return failOn is not null && report.Findings.Any(finding => finding.Rule.Severity >= Severity(failOn)) ? ExitCodes.Findings : ExitCodes.Fine;
    }

    /// <summary>The neutral model of a document in the one form.</summary>
    internal static ApiModel.Model.ApiModel Read(NormalisedDocument document, string name, CancellationToken cancellationToken) =>
        Read(CanonicalJson.Write(document.Document), name, cancellationToken);

    /// <summary>The neutral model of a canonical text.</summary>
    internal static ApiModel.Model.ApiModel Read(string text, string name, CancellationToken cancellationToken)
    {
        var read = OpenApiReader.Read(text, new OpenApiReaderOptions { ReportUnknownKeywords = false }, cancellationToken);
        return read.Model ?? throw new ToolException($"{name}: {read.Problems[0].Message}");
    }

    private static DiffSeverity Severity(string name) => name switch
    {
        "breaking" => DiffSeverity.Breaking,
        "compatible" => DiffSeverity.Compatible,
        _ => DiffSeverity.Documentation,
    };
}

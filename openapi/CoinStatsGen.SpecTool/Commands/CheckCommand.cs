using System.CommandLine;
using CoinStatsGen.SpecTool.Check;
using CoinStatsGen.SpecTool.Documents;
using CoinStatsGen.SpecTool.Rendering;

namespace CoinStatsGen.SpecTool.Commands;

/// <summary><c>check</c>: is a document fit to be generated from.</summary>
internal static class CheckCommand
{
    public static Command Create(ToolConsole console)
    {
        var file = new Argument<string>("file") { Description = "The document" };
        var compile = new Option<bool>("--compile") { Description = "Generate the client and compile it" };
        var examples = new Option<string>("--examples")
        {
            Description = "error: examples that break their schemas, and whatever else is the document's own fault, give exit code 1 too",
            DefaultValueFactory = _ => "warning",
        };
        examples.AcceptOnlyFromAmong("warning", "error");
        var folders = LocalFiles.AllowFolder();
        var maxFiles = LocalFiles.MostFiles();
        var command = new Command(
            "check",
            "Validates a document, holds its examples against its schemas, and compiles its client on demand"
        )
        {
            file,
            compile,
            examples,
            folders,
            maxFiles,
        };
        command.SetAction(
            (parsed, token) =>
                RunAsync(
                    console,
                    parsed.GetRequiredValue(file),
                    parsed.GetValue(compile),
                    parsed.GetValue(examples) == "error",
                    parsed.GetRequiredValue(folders),
                    parsed.GetValue(maxFiles),
                    token
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        ToolConsole console,
        string file,
        bool compile,
        bool areFaultsErrors,
        string[] folders,
        int maxFiles,
        CancellationToken cancellationToken
    )
    {
        var normalised = await NormaliseCommand.ReadAsync(console, file, folders, maxFiles, cancellationToken);
        var report = DocumentCheck.Run(
            file,
            normalised,
            await OriginalAsync(console.Resolve(file), normalised.Version, cancellationToken),
            compile,
            cancellationToken
        );
        await console.Out.WriteAsync(CheckRenderer.Render(report));
        var least = areFaultsErrors ? CheckSeverity.Fault : CheckSeverity.Error;
        return report.Findings.Any(finding => finding.Severity >= least) ? ExitCodes.Findings : ExitCodes.Fine;
    }

    // Positions are of use only in the text the reviewer has before them.
    private static async Task<string?> OriginalAsync(string path, string version, CancellationToken cancellationToken)
    {
        if (!File.Exists(path) || !version.StartsWith("3.0", StringComparison.Ordinal))
        {
            return null;
        }

        var text = (await File.ReadAllTextAsync(path, cancellationToken)).TrimStart('\uFEFF');
        return text.TrimStart() is ['{', ..] && !text.Contains("\"$ref\": \".", StringComparison.Ordinal) ? text : null;
    }
}

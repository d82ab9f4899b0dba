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
        var folders = LocalFiles.AllowFolder();
        var command = new Command(
            "check",
            "Validates a document, holds its examples against its schemas, and compiles its client on demand"
        )
        {
            file,
            compile,
            folders,
        };
        command.SetAction(
            (parsed, token) =>
                RunAsync(console, parsed.GetRequiredValue(file), parsed.GetValue(compile), parsed.GetRequiredValue(folders), token)
        );
        return command;
    }

    private static async Task<int> RunAsync(
        ToolConsole console,
        string file,
        bool compile,
        string[] folders,
        CancellationToken cancellationToken
    )
    {
        var normalised = await NormaliseCommand.ReadAsync(console, file, folders, cancellationToken);
        var report = DocumentCheck.Run(
            file,
            normalised,
            await OriginalAsync(console.Resolve(file), normalised.Version, cancellationToken),
            compile,
            cancellationToken
        );
        await console.Out.WriteAsync(CheckRenderer.Render(report));
        return report.Findings.Any(finding => finding.IsError) ? ExitCodes.Findings : ExitCodes.Fine;
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

using System.CommandLine;
using System.Text.Json.Nodes;
using CoinStatsGen.SpecTool.Drift;
using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.Commands;

/// <summary><c>drift</c>: a report of what production answers really look like → proposed overlay actions.</summary>
internal static class DriftCommand
{
    public static Command Create(ToolConsole console)
    {
        var report = new Argument<string>("report") { Description = "A drift report, as DriftReport.ToJson() of the runtime writes it" };
        var document = new Option<string?>("--document")
        {
            Description = "The document the client was made from (default: openapi.json of the folder)",
        };
        var folder = SpecFolder.Option();
        var output = new Option<string?>("--out")
        {
            Description = "File to write the overlay to (default: it is printed, and nothing is written)",
        };
        var command = new Command("drift", "Proposes overlay actions for what a client saw and the document does not promise")
        {
            report,
            document,
            folder,
            output,
        };
        command.SetAction(
            (parsed, token) =>
                RunAsync(
                    console,
                    parsed.GetRequiredValue(report),
                    parsed.GetValue(document),
                    parsed.GetValue(folder),
                    parsed.GetValue(output),
                    token
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        ToolConsole console,
        string report,
        string? document,
        string? folder,
        string? output,
        CancellationToken cancellationToken
    )
    {
        var drift = RecordedDrift.Read(await ReadAsync(console, report, cancellationToken));
        var source = await ReadAsync(console, document ?? SpecFolder.Find(folder, console).Bundled, cancellationToken);
        var (overlay, unplaced) = DriftProposals.Create(JsonText.ParseObject(source), drift);
        await WriteUnplacedAsync(console, unplaced);
        await WriteOverlayAsync(console, overlay, output, drift.Findings.Count, cancellationToken);
        return unplaced.Count > 0 ? ExitCodes.Findings : ExitCodes.Fine;
    }

    /// <summary>Names the findings that no action can be made for.</summary>
    public static async Task WriteUnplacedAsync(ToolConsole console, IReadOnlyList<RecordedFinding> unplaced)
    {
        foreach (var finding in unplaced)
        {
            await console.TellAsync(
                $"no action: {finding.Operation} {finding.Kind} {finding.Path}: the document has no such place, or already allows it."
            );
        }
    }

    /// <summary>Prints proposed actions, or writes them where the caller asks for it.</summary>
    public static async Task WriteOverlayAsync(
        ToolConsole console,
        JsonObject overlay,
        string? output,
        int findings,
        CancellationToken cancellationToken
    )
    {
        var text = CanonicalJson.Write(overlay);
        if (output is null)
        {
            await console.Out.WriteAsync(text);
        }
        else
        {
            await AtomicFile.WriteAsync(console.Resolve(output), text, cancellationToken);
            await console.SayAsync(
                $"{output}: {((JsonArray)overlay["actions"]!).Count} proposed actions for {findings} findings. Read them before "
                    + $"they go into overlay.json."
            );
        }
    }

    /// <summary>A file that must be there.</summary>
    public static async Task<SourceText> ReadAsync(ToolConsole console, string file, CancellationToken cancellationToken)
    {
        var path = console.Resolve(file);
        return File.Exists(path)
            ? new(file, await File.ReadAllTextAsync(path, cancellationToken))
            : throw ToolException.WrongUse($"{file} is not there.");
    }
}

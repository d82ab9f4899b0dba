using System.CommandLine;
using CoinStatsGen.SpecTool.Documents;
using CoinStatsGen.SpecTool.Json;
using CoinStatsGen.SpecTool.Refresh;

namespace CoinStatsGen.SpecTool.Commands;

/// <summary><c>normalise</c>: any OpenAPI document → canonical OpenAPI 3.0 JSON.</summary>
internal static class NormaliseCommand
{
    public static Command Create(ToolConsole console)
    {
        var file = new Argument<string>("file")
        {
            Description = "OpenAPI 2.0, 3.0, 3.1 or 3.2, JSON or YAML; a documentation page; or a folder of them",
        };
        var output = new Option<string?>("--out") { Description = "File to write (default: standard output)" };
        var folders = LocalFiles.AllowFolder();
        var maxFiles = LocalFiles.MostFiles();
        var command = new Command("normalise", "Writes a document as canonical OpenAPI 3.0 JSON with local references only")
        {
            file,
            output,
            folders,
            maxFiles,
        };
        command.SetAction(
            (parsed, token) =>
                RunAsync(
                    console,
                    parsed.GetRequiredValue(file),
                    parsed.GetRequiredValue(folders),
                    parsed.GetValue(maxFiles),
                    parsed.GetValue(output),
                    token
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        ToolConsole console,
        string file,
        string[] folders,
        int maxFiles,
        string? output,
        CancellationToken cancellationToken
    )
    {
        var normalised = await ReadAsync(console, file, folders, maxFiles, cancellationToken);
        foreach (var note in normalised.Notes)
        {
            await console.TellAsync(note.ToString());
        }

        var text = CanonicalJson.Write(normalised.Document);
        var exitCode = normalised.Notes.Any(note => note.IsError) ? ExitCodes.Findings : ExitCodes.Fine;
        if (output is null)
        {
            await console.Out.WriteAsync(text);
            return exitCode;
        }

        await AtomicFile.WriteAsync(console.Resolve(output), text, cancellationToken);
        await console.SayAsync($"{output}: OpenAPI {normalised.Version} as 3.0, {normalised.Notes.Count} notes.");
        return exitCode;
    }

    /// <summary>Reads a document of this machine in the one form.</summary>
    internal static async Task<NormalisedDocument> ReadAsync(
        ToolConsole console,
        string file,
        IReadOnlyList<string> folders,
        int maxFiles,
        CancellationToken cancellationToken
    )
    {
        var path = console.Resolve(file);
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw ToolException.WrongUse($"{file} is not there.");
        }

        var reader = new SourceReader(new LocalFiles(path, folders.Select(console.Resolve), maxFiles), static _ => { });
        var parts = await reader.ReadAsync(new Uri(path), cancellationToken);
        if (parts is [{ Rules: null } whole])
        {
            return whole.Document;
        }

        var (document, conflicts) = DocumentMerger.Merge(parts);
        foreach (var rules in parts.Select(part => part.Rules).OfType<PageRules>())
        {
            rules.PutInto(document);
        }

        var notes = parts
            .SelectMany(part => part.Document.Notes)
            .Concat(reader.Notes)
            .Concat(conflicts)
            .Concat(parts.SelectMany(part => part.Rules?.Unread ?? []).Select(text => new DocumentNote("/", $"not read: {text}")));
        return new(parts[0].Document.Version, document, [.. notes]);
    }
}

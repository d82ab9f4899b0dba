using System.CommandLine;
using CoinStatsGen.SpecTool.Documents;
using CoinStatsGen.SpecTool.Json;
using CoinStatsGen.SpecTool.Refresh;
using CoinStatsGen.SpecTool.Rendering;
using Spectre.Console;

namespace CoinStatsGen.SpecTool.Commands;

/// <summary><c>refresh</c>: brings in a new document.</summary>
internal static class RefreshCommand
{
    public static Command Create(ToolConsole console)
    {
        var from = new Option<string>("--from")
        {
            Description = "URL, file or folder: an OpenAPI document, a documentation page, llms.txt, or a folder of them",
            Required = true,
        };
        var folder = SpecFolder.Option();
        var document = SpecFolder.SingleOption();
        var write = new Option<bool>("--write") { Description = "Write upstream.json, overlay.json, openapi.json and the CHANGELOG entry" };
        var partial = new Option<bool>("--partial") { Description = "The source holds some operations only: keep the others" };
        var force = new Option<bool>("--force") { Description = "Take a document with fewer than half the operations" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object" };
        var format = new Option<string>("--format")
        {
            Description = "Form of the diff: text or markdown",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "markdown");
        var hosts = new Option<string[]>("--allow-host")
        {
            Description = "A further host that may be asked, with its port where that is not the usual one",
            DefaultValueFactory = _ => [],
        };
        var size = new Option<int>("--max-size") { Description = "Most MiB to download", DefaultValueFactory = _ => 64 };
        var timeout = new Option<int>("--timeout")
        {
            Description = "Most seconds for one file, to its last byte",
            DefaultValueFactory = _ => 60,
        };
        var changelog = new Option<string?>("--changelog")
        {
            Description = "CHANGELOG.md to add the entry to (default: beside the folder, where there is one)",
        };
        var folders = LocalFiles.AllowFolder();
        var command = new Command("refresh", "Shows what a new document changes; --write brings it in")
        {
            from,
            folder,
            document,
            write,
            partial,
            force,
            json,
            format,
            hosts,
            size,
            timeout,
            changelog,
            folders,
        };
        command.SetAction(
            (parsed, token) =>
            {
                var options = new RefreshOptions
                {
                    From = Place(parsed.GetRequiredValue(from), console),
                    Folder = parsed.GetValue(document) is { } single
                        ? SpecFolder.Of(single, console)
                        : SpecFolder.Find(parsed.GetValue(folder), console),
                    Write = parsed.GetValue(write),
                    Partial = parsed.GetValue(partial),
                    Force = parsed.GetValue(force),
                    Json = parsed.GetValue(json),
                    Format = parsed.GetRequiredValue(format),
                    Hosts = parsed.GetRequiredValue(hosts),
                    MaxBytes = parsed.GetValue(size) * 1024L * 1024L,
                    Timeout = TimeSpan.FromSeconds(parsed.GetValue(timeout)),
                    Changelog = parsed.GetValue(changelog),
                    Folders = [.. parsed.GetRequiredValue(folders).Select(console.Resolve)],
                };
                return RunAsync(console, options, token);
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(ToolConsole console, RefreshOptions options, CancellationToken cancellationToken)
    {
        var result = await WithProgressAsync(console, options, progress => ReadAsync(options, progress, cancellationToken));
        var current = File.Exists(options.Folder.Bundled) ? await File.ReadAllTextAsync(options.Folder.Bundled, cancellationToken) : "";
        var isNew = result.Bundled != current || result.Upstream != await File.ReadAllTextAsync(options.Folder.Upstream, cancellationToken);
        var writes = options.Write && isNew && result.Errors.Count == 0;
        if (writes)
        {
            await WriteAsync(console, options, result, cancellationToken);
        }

        await console.Out.WriteAsync(
            options.Json ? RefreshRenderer.Json(result, writes) : RefreshRenderer.Text(result, options.Format, isNew, options.Write)
        );
        return result.Errors.Count > 0 || result.Diff.Count(Diff.DiffSeverity.Breaking) > 0 ? ExitCodes.Findings : ExitCodes.Fine;
    }

    private static async Task<RefreshResult> ReadAsync(RefreshOptions options, Action<string> progress, CancellationToken cancellationToken)
    {
        if (options.From.IsFile)
        {
            return await Refresher.RunAsync(
                options.Folder,
                new(new LocalFiles(options.From.LocalPath, options.Folders), progress),
                options.From,
                options.Partial,
                options.Force,
                cancellationToken
            );
        }

        using var files = new HttpFiles(options.From, options.Hosts, options.MaxBytes, options.Timeout);
        return await Refresher.RunAsync(
            options.Folder,
            new(files, progress),
            options.From,
            options.Partial,
            options.Force,
            cancellationToken
        );
    }

    private static async Task<RefreshResult> WithProgressAsync(
        ToolConsole console,
        RefreshOptions options,
        Func<Action<string>, Task<RefreshResult>> work
    )
    {
        if (!console.IsTerminal || options.Json)
        {
            return await work(line =>
            {
                if (!options.Json)
                {
                    console.Tell(line);
                }
            });
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console.Error) });
        return await terminal.Status().StartAsync("Reading", status => work(line => status.Status(Markup.Escape(line))));
    }

    private static async Task WriteAsync(
        ToolConsole console,
        RefreshOptions options,
        RefreshResult result,
        CancellationToken cancellationToken
    )
    {
        var changelog = options.Changelog is { } given
            ? console.Resolve(given)
            : Path.Combine(Path.GetDirectoryName(options.Folder.Path) ?? "", "CHANGELOG.md");
        List<(string Path, string Text)> files = result.Overlay is null
            ? [(options.Folder.Bundled, result.Bundled)]
            :
            [
                (options.Folder.Upstream, result.Upstream),
                (options.Folder.Overlay, result.Overlay),
                (options.Folder.Bundled, result.Bundled),
            ];
        if (File.Exists(changelog))
        {
            files.Add((changelog, ChangelogEntry.Add(await File.ReadAllTextAsync(changelog, cancellationToken), result.Diff)));
        }

        await AtomicFile.WriteAllAsync(files, cancellationToken);
    }

    private static Uri Place(string from, ToolConsole console)
    {
        if (Uri.TryCreate(from, UriKind.Absolute, out var url) && !url.IsFile)
        {
            return url.Scheme is "http" or "https"
                ? url
                : throw ToolException.WrongUse($"{from}: http and https are read, {url.Scheme} is not.");
        }

        var path = console.Resolve(from);
        return File.Exists(path) || Directory.Exists(path) ? new Uri(path) : throw ToolException.WrongUse($"{from} is not there.");
    }
}

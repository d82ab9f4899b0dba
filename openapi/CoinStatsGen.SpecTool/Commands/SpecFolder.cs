using System.CommandLine;

namespace CoinStatsGen.SpecTool.Commands;

/// <summary>
/// The three documents: as published, our additions, what is bundled. A single document is the first and the last at once.
/// </summary>
internal sealed record SpecFolder(string Path)
{
    /// <summary>A document without an overlay, or null.</summary>
    public string? Single { get; init; }

    public string Upstream => Single ?? System.IO.Path.Combine(Path, "upstream.json");

    public string Overlay => System.IO.Path.Combine(Path, "overlay.json");

    public string Bundled => Single ?? System.IO.Path.Combine(Path, "openapi.json");

    /// <summary>The option that names a single document.</summary>
    public static Option<string?> SingleOption() =>
        new("--document") { Description = "A document without overlay to refresh, instead of a folder" };

    /// <summary>A single document.</summary>
    public static SpecFolder Of(string document, ToolConsole console)
    {
        var path = console.Resolve(document);
        return File.Exists(path)
            ? new(System.IO.Path.GetDirectoryName(path)!) { Single = path }
            : throw ToolException.WrongUse($"{document} is not there.");
    }

    /// <summary>The option that names the folder.</summary>
    public static Option<string?> Option() =>
        new("--folder")
        {
            Description =
                "Folder with upstream.json, overlay.json and openapi.json (default: ., else ./openapi, else the same in a parent folder)",
        };

    /// <summary>The given folder, or the nearest one that holds an overlay.</summary>
    public static SpecFolder Find(string? given, ToolConsole console)
    {
        if (given is not null)
        {
            var folder = new SpecFolder(console.Resolve(given));
            return File.Exists(folder.Overlay) ? folder : throw ToolException.WrongUse($"{folder.Overlay} is not there.");
        }

        for (var at = console.WorkingFolder; at is not null; at = System.IO.Path.GetDirectoryName(at))
        {
            foreach (var candidate in (ReadOnlySpan<string>)[at, System.IO.Path.Combine(at, "openapi")])
            {
                var folder = new SpecFolder(candidate);
                if (File.Exists(folder.Overlay) && File.Exists(folder.Upstream))
                {
                    return folder;
                }
            }
        }

        throw ToolException.WrongUse(
            $"No overlay.json and upstream.json in {console.WorkingFolder}, its openapi folder, or above: give --folder."
        );
    }
}

using System.CommandLine;
using CoinStatsGen.SpecTool.Commands;
using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.Documents;

/// <summary>
/// Files of this machine, up to a size, below the folders that are allowed: a document is hostile until checked, and its references would
/// else bring any file of the machine into what is written.
/// </summary>
internal sealed class LocalFiles : IDocumentFiles
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const long MaxBytes = 100 * 1024 * 1024;

    private readonly List<string> _folders;

    /// <param name="document">The document, or the folder of documents: what lies beside it and below may be read.</param>
    /// <param name="allowed">Further folders.</param>
    /// <param name="maxFiles">Most files that the document may refer to.</param>
    public LocalFiles(string document, IEnumerable<string> allowed, int maxFiles = IDocumentFiles.DefaultMaxFiles)
    {
        MaxFiles = maxFiles;
        string[] places = [Home(document), Home(RealPath.Of(document)), .. allowed];
        _folders = [.. places.Select(RealPath.Of)];
    }

    /// <inheritdoc/>
    public int MaxFiles { get; }

    /// <summary>The option that allows more files.</summary>
    public static Option<int> MostFiles()
    {
        var option = new Option<int>("--max-files")
        {
            Description = "Most files that the document may refer to",
            DefaultValueFactory = _ => IDocumentFiles.DefaultMaxFiles,
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--max-files is a number above 0.");
            }
        });
        return option;
    }

    /// <summary>The option that allows further folders.</summary>
    public static Option<string[]> AllowFolder() =>
        new("--allow-folder")
        {
            Description = "A further folder that references of the document may lead to; may be given again",
            DefaultValueFactory = _ => [],
        };

    public async Task<SourceText> ReadAsync(Uri place, CancellationToken cancellationToken)
    {
        if (!place.IsFile || place.IsUnc)
        {
            throw new ToolException($"{place}: a document on this machine may not refer to the network.");
        }

        var path = place.LocalPath;
        if (!File.Exists(path))
        {
            throw new ToolException($"{path} is not there.");
        }

        var real = RealPath.Of(path);
        if (!_folders.Exists(folder => IsBelow(folder, real)))
        {
            throw new ToolException(
                $"{path} lies outside of the document's folder: --allow-folder {Path.GetDirectoryName(path)} allows it."
            );
        }

        // Devices and pipes tell no length, and may never end.
        return new FileInfo(real).Length switch
        {
            0 => throw new ToolException($"{path} is empty, or no file."),
            <= MaxBytes => new(path, await File.ReadAllTextAsync(real, cancellationToken)),
            _ => throw new ToolException($"{path} is larger than {MaxBytes / 1024 / 1024} MiB."),
        };
    }

    private static string Home(string document) => Directory.Exists(document) ? document : Path.GetDirectoryName(document)!;

    private static bool IsBelow(string folder, string path) =>
        Path.GetRelativePath(folder, path) is var way
        && way != ".."
        && !way.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        && !Path.IsPathRooted(way);
}

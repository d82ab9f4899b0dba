using CoinStatsGen.SpecTool.Commands;
using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.Documents;

/// <summary>Files of this machine, up to a size.</summary>
internal sealed class LocalFiles : IDocumentFiles
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const long MaxBytes = 100 * 1024 * 1024;

    public async Task<SourceText> ReadAsync(Uri place, CancellationToken cancellationToken)
    {
        if (!place.IsFile)
        {
            throw new ToolException($"{place}: a document on this machine may not refer to the network.");
        }

        var path = place.LocalPath;
        if (!File.Exists(path))
        {
            throw new ToolException($"{path} is not there.");
        }

        return new FileInfo(path).Length <= MaxBytes
            ? new(path, await File.ReadAllTextAsync(path, cancellationToken))
            : throw new ToolException($"{path} is larger than {MaxBytes / 1024 / 1024} MiB.");
    }
}

using System.Text;

namespace CoinStatsGen.SpecTool.Json;

/// <summary>Writes a file whole or not at all.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes beside the file, then moves over it: a reader sees the old text or the new one, never half of either.</summary>
    public static Task WriteAsync(string path, string text, CancellationToken cancellationToken) => WriteAllAsync([(path, text)], cancellationToken);

    /// <summary>The same for files that belong together: none is moved before all are written.</summary>
    public static async Task WriteAllAsync(IReadOnlyList<(string Path, string Text)> files, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var (path, text) in files)
            {
                await File.WriteAllTextAsync(Pending(path), text, Utf8, cancellationToken);
            }

            foreach (var (path, _) in files)
            {
                File.Move(Pending(path), path, overwrite: true);
            }
        }
        finally
        {
            foreach (var (path, _) in files)
            {
                File.Delete(Pending(path));
            }
        }
    }

    private static string Pending(string path) => $"{path}.{Environment.ProcessId}.pending";
}

using System.Text;

namespace CoinStatsGen.SpecTool.Json;

/// <summary>Writes a file whole or not at all.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes beside the file, then moves over it: a reader sees the old text or the new one, never half of either.</summary>
    public static async Task WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        var pending = $"{path}.{Environment.ProcessId}.pending";
        try
        {
            await File.WriteAllTextAsync(pending, text, Utf8, cancellationToken);
            File.Move(pending, path, overwrite: true);
        }
        finally
        {
            File.Delete(pending);
        }
    }
}

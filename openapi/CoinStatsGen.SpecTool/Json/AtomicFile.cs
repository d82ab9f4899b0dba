using System.Formats.Tar;
using System.Text;
using CoinStatsGen.SpecTool.Commands;

namespace CoinStatsGen.SpecTool.Json;

/// <summary>Writes a file whole or not at all, and takes the place of files only.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes beside the file, then moves over it: a reader sees the old text or the new one, never half of either.</summary>
    /// <exception cref="ToolException">A link, a folder, a pipe or a device stands there.</exception>
    public static Task WriteAsync(string path, string text, CancellationToken cancellationToken) =>
        WriteAllAsync([(path, text)], cancellationToken);

    /// <summary>The same for files that belong together: none is moved before all are written.</summary>
    /// <exception cref="ToolException">A link, a folder, a pipe or a device stands where one is to go.</exception>
    public static async Task WriteAllAsync(IReadOnlyList<(string Path, string Text)> files, CancellationToken cancellationToken)
    {
        foreach (var (path, _) in files)
        {
            Check(path);
        }

        try
        {
            foreach (var (path, text) in files)
            {
                File.Delete(Pending(path)); // what a process of this number left behind, or somebody put there
                await using var stream = new FileStream(Pending(path), FileMode.CreateNew, FileAccess.Write);
                await stream.WriteAsync(Utf8.GetBytes(text), cancellationToken);
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

    private static void Check(string path)
    {
        if (new FileInfo(path).LinkTarget is { } target)
        {
            throw ToolException.WrongUse($"{path} is a link to {target}, which would be lost: give the path of the file itself.");
        }

        if (Directory.Exists(path))
        {
            throw ToolException.WrongUse($"{path} is a folder: give the path of a file.");
        }

        if (File.Exists(path) && new FileInfo(path).Length == 0 && !IsRegular(path))
        {
            throw ToolException.WrongUse($"{path} is a pipe or a device: without an output file the text goes to standard output.");
        }
    }

    // .NET tells pipes and devices from files nowhere but where it packs archives; of an empty file that reads nothing.
    private static bool IsRegular(string path)
    {
        try
        {
            using var packed = new MemoryStream();
            using (var writer = new TarWriter(packed, leaveOpen: true))
            {
                writer.WriteEntry(path, "entry");
            }

            packed.Position = 0;
            using var reader = new TarReader(packed);
            return reader.GetNextEntry() is { EntryType: TarEntryType.RegularFile or TarEntryType.V7RegularFile };
        }
        catch (IOException)
        {
            return false; // a socket, which no archive holds
        }
    }

    private static string Pending(string path) => $"{path}.{Environment.ProcessId}.pending";
}

namespace CoinStats.StubEngine.Stubs;

/// <summary>Body files. Nothing outside the root is ever touched; without a root there are no files.</summary>
internal sealed class StubFiles
{
    private const int MaxFileBytes = 64 * 1024 * 1024;

    // Links are not followed: they may lead out of the root, or round in circles.
    private static readonly EnumerationOptions Listed = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    private readonly string? _root;

    /// <summary>Serves files below a folder; none where it is null.</summary>
    public StubFiles(string? root) => _root = root is null ? null : Path.GetFullPath(root);

    /// <summary>Files can be had at all.</summary>
    public bool IsOn => _root is not null;

    /// <summary>Names of all files, with forward slashes.</summary>
    public IReadOnlyList<string> List() =>
        _root is null || !Directory.Exists(_root)
            ? []
            :
            [
                .. Directory
                    .EnumerateFiles(_root, "*", Listed)
                    .Select(f => Path.GetRelativePath(_root, f).Replace('\\', '/'))
                    .Order(StringComparer.Ordinal),
            ];

    /// <summary>A file's bytes; null where there is none, it is not below the root, or it cannot be read.</summary>
    public byte[]? Read(string name)
    {
        try
        {
            return Resolve(name) is { } path && new FileInfo(path) is { Exists: true, Length: <= MaxFileBytes }
                ? File.ReadAllBytes(path)
                : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes a file; false where its name leads outside the root, or the file system refuses.</summary>
    public bool TryWrite(string name, ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (Resolve(name) is not { } path)
            {
                return false;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = File.Create(path);
            file.Write(bytes);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Deletes a file; false where its name leads outside the root, or the file system refuses.</summary>
    public bool TryDelete(string name)
    {
        try
        {
            if (Resolve(name) is not { } path)
            {
                return false;
            }

            File.Delete(path);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // A link below the root may point out of it: the real place counts.
    private string? Resolve(string name)
    {
        if (_root is null || name.Length == 0 || name.Contains('\0') || Path.IsPathRooted(name))
        {
            return null;
        }

        var path = Path.GetFullPath(Path.Combine(_root, name));
        if (!IsBelow(path) || Directory.Exists(path))
        {
            return null;
        }

        for (var at = path; at is not null && at.Length > _root.Length; at = Path.GetDirectoryName(at))
        {
            FileSystemInfo info = File.Exists(at) ? new FileInfo(at) : new DirectoryInfo(at);
            if (
                info.Exists
                && info.LinkTarget is not null
                && (info.ResolveLinkTarget(returnFinalTarget: true) is not { } target || !IsBelow(target.FullName))
            )
            {
                return null;
            }
        }

        return path;
    }

    private bool IsBelow(string path) =>
        path.StartsWith(_root!.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}

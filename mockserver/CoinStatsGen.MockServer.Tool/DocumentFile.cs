namespace CoinStats.MockServer.Tool;

/// <summary>
/// The file of <c>--spec</c>, looked at again and again. It is read once it has stayed the same for two looks, so that a file half
/// written is not; looks follow links, because a mounted ConfigMap changes by moving one.
/// </summary>
internal sealed class DocumentFile(FileInfo file)
{
    /// <summary>Time between two looks.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private Stamp _seen;
    private Stamp _loaded;
    private string? _text;

    /// <summary>Name of the file, for messages.</summary>
    public string Name => file.Name;

    /// <summary>Reads the file for the first time.</summary>
    public async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        _loaded = _seen = Look();
        return _text = await File.ReadAllTextAsync(file.FullName, cancellationToken);
    }

    /// <summary>Looks at the file; its text where it is another than before.</summary>
    /// <exception cref="IOException">It is another, but cannot be read. Said once for each change.</exception>
    public async Task<string?> LookAgainAsync(CancellationToken cancellationToken)
    {
        var now = Look();
        var isSettled = now == _seen;
        _seen = now;
        if (!isSettled || now == _loaded)
        {
            return null;
        }

        _loaded = now;
        var text = await File.ReadAllTextAsync(file.FullName, cancellationToken);
        if (text == _text)
        {
            return null;
        }

        return _text = text;
    }

    private Stamp Look()
    {
        try
        {
            using var handle = File.OpenHandle(file.FullName);
            return new Stamp(File.GetLastWriteTimeUtc(handle), RandomAccess.GetLength(handle));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new Stamp(default, -1);
        }
    }

    private readonly record struct Stamp(DateTime Written, long Length);
}

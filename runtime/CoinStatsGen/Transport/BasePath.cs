namespace CoinStats.Http;

/// <summary>The path of a server's address, in front of the paths of the operations.</summary>
internal static class BasePath
{
    /// <summary>
    /// The path without what the operations' paths bring along. People write an address with the version (<c>https://host/v1</c>) and
    /// without it:
    /// the longest end of the path that is a beginning of the prefix is left out once, in whole segments.
    /// </summary>
    /// <param name="path">The path of the address, escaped.</param>
    /// <param name="prefix">What all operations' paths begin with, as <c>/v1</c>; <see langword="null"/> where they share nothing.</param>
    public static string Fold(string path, string? prefix)
    {
        path = path.TrimEnd('/');
        for (var head = prefix is null ? "" : SentPath.Escape(prefix); head.Length > 0; head = head[..head.LastIndexOf('/')])
        {
            if (path.EndsWith(head, StringComparison.Ordinal))
            {
                return path[..^head.Length];
            }
        }

        return path;
    }
}

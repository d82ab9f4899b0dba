namespace CoinStatsGen.SpecTool.Json;

/// <summary>Paths without links in them.</summary>
internal static class RealPath
{
    private const int MaxLinks = 40;

    /// <summary>The path that a path leads to: links of all its folders and its own followed. What is not there stays as it is.</summary>
    public static string Of(string path)
    {
        var links = 0;
        return Of(Path.GetFullPath(path), ref links);
    }

    private static string Of(string path, ref int links)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
        {
            return path;
        }

        var whole = Path.Combine(Of(parent, ref links), Path.GetFileName(path));
        if (new FileInfo(whole).LinkTarget is not { } target)
        {
            return whole;
        }

        return ++links <= MaxLinks
            ? Of(Path.GetFullPath(target, Path.GetDirectoryName(whole)!), ref links)
            : throw new IOException($"{path}: links that lead in a circle.");
    }
}

namespace CoinStatsGen.TestSupport;

/// <summary>Finds files of the checkout. Walks up from the test assembly: compiler paths are mapped away in CI builds.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    public static string BundledDocument => Path.Combine(Root, "openapi", "openapi.json");

    /// <summary>The folder of third-party documents beside the checkout, or null where it is not there.</summary>
    public static string? Corpus => Beside("corpus");

    /// <summary>The folder of conformance suites that others wrote, or null where it is not there.</summary>
    public static string? Suites => Beside("suites");

    public static string ReadBundledDocument() => File.ReadAllText(BundledDocument);

    private static string? Beside(string name)
    {
        var folder = Path.GetFullPath(Path.Combine(Root, "..", "shared", name));
        return Directory.Exists(folder) ? folder : null;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CoinStatsGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No CoinStatsGen.sln above {AppContext.BaseDirectory}: run the tests from a checkout.");
    }
}

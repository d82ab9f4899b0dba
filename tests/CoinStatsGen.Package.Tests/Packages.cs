using System.Xml.Linq;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Package.Tests;

/// <summary>
/// The packages of this checkout in a folder that serves as a feed, and consumers built from them: each made once, when first asked for.
/// </summary>
public sealed class Packages : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coinstatsgen-packages-").FullName;
    private readonly Lazy<Task<string>> _feed;
    private readonly Lazy<Task<Consumers>> _consumers;

    public Packages()
    {
        _feed = new(() => PackAsync("feed", "--no-restore"));
        _consumers = new(async () => await Consumers.BuildAsync(Path.Combine(_folder, "consumers"), await FeedAsync()));
    }

    /// <summary>The ids of all packages.</summary>
    internal static string[] Ids { get; } =
    [
        "CoinStatsGen",
        "CoinStatsGen.Client",
        "CoinStatsGen.MockServer",
        "CoinStatsGen.MockServer.Tool",
        "CoinStatsGen.Redis",
        "CoinStatsGen.SpecTool",
        "CoinStatsGen.WireMock",
    ];

    /// <summary>The version that all packages have.</summary>
    internal static string Version { get; } =
        XDocument.Load(Path.Combine(RepositoryFiles.Root, "Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

    /// <summary>The folder that holds the packages.</summary>
    internal Task<string> FeedAsync() => _feed.Value;

    /// <summary>Applications that use the packages.</summary>
    internal Task<Consumers> ConsumersAsync() => _consumers.Value;

    /// <summary>Opens a package.</summary>
    internal async Task<NuGetPackage> OpenAsync(string id) => NuGetPackage.Open(Path.Combine(await FeedAsync(), $"{id}.{Version}.nupkg"));

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Packs all into a folder of that name.</summary>
    internal async Task<string> PackAsync(string name, string option)
    {
        var feed = Path.Combine(_folder, name);
        var (exitCode, output) = await Command.RunAsync(
            "dotnet",
            ["pack", "-c", "Release", "-o", feed, option, .. ReleaseBuild.Properties],
            RepositoryFiles.Root
        );
        exitCode.ShouldBe(0, output);
        return feed;
    }
}

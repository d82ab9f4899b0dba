using CoinStatsGen.TestSupport;

namespace CoinStatsGen.EndToEnd.Tests.Structure;

/// <summary>Folders of a project use each other in one direction.</summary>
public sealed class FolderCycleTests
{
    // Not there yet. Nothing may join them.
    private static readonly string[] WithCycles = ["openapi/CoinStatsGen.SpecTool", "runtime/CoinStatsGen"];

    public static TheoryData<string> Projects()
    {
        var projects = new TheoryData<string>();
        foreach (var part in (string[])["openapi", "generator", "runtime", "mockserver"])
        {
            foreach (
                var folder in Directory
                    .GetDirectories(Path.Combine(RepositoryFiles.Root, part))
                    .Where(f => Directory.GetFiles(f, "*.csproj").Length > 0)
                    .Order(StringComparer.Ordinal)
            )
            {
                projects.Add($"{part}/{Path.GetFileName(folder)}");
            }
        }

        return projects;
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_OfAProject_UseEachOtherInOneDirection(string project)
    {
        var cycles = FolderGraph.Read(project).Cycles();
        if (!WithCycles.Contains(project))
        {
            cycles.ShouldBeEmpty(string.Join('\n', cycles));
        }
    }

    // It may link what is true of any JSON, such as the escapes of pointers, but references no project and knows no document.
    [Fact]
    public void StubEngine_KnowsNoOpenApi()
    {
        var folder = Path.Combine(RepositoryFiles.Root, "mockserver", "CoinStatsGen.StubEngine");
        File.ReadAllText(Path.Combine(folder, "CoinStatsGen.StubEngine.csproj")).ShouldNotContain("ProjectReference");
        Directory
            .GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(path =>
                File.ReadAllText(path)
                    .Replace("CoinStatsGen.OpenApi.Json", "", StringComparison.Ordinal)
                    .Contains("CoinStatsGen.OpenApi", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();
    }
}

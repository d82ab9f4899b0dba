using CoinStats;
using CoinStatsGen.Generator.Naming;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Naming;

public sealed class RuntimeNamesTests
{
    [Fact]
    public void All_EveryTypeAndNamespaceOfTheRuntime_IsReserved()
    {
        var names = typeof(CoinStatsOperation)
            .Assembly.GetExportedTypes()
            .Where(t => !t.IsNested && t.Namespace!.Split('.')[0] == "CoinStats")
            .Select(t => t.Namespace == "CoinStats" ? t.Name.Split('`')[0] : t.Namespace!["CoinStats.".Length..].Split('.')[0])
            .Distinct();

        names.Except(RuntimeNames.All).ShouldBeEmpty("a generated type of that name would hide the runtime's");
    }

    [Fact]
    public void All_EveryNamespaceOfOurPackages_IsReserved()
    {
        var names = new[] { "runtime", "mockserver" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, folder), "*.cs", SearchOption.AllDirectories))
            .SelectMany(File.ReadLines)
            .Where(static line => line.StartsWith("namespace CoinStats.", StringComparison.Ordinal))
            .Select(static line => line.TrimEnd(';').Split('.')[1])
            .Distinct();

        names.Except(RuntimeNames.All).ShouldBeEmpty("a generated type of that name is in conflict with the namespace (CS0437)");
    }
}

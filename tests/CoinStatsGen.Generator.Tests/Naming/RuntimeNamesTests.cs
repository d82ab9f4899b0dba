using CoinStats;
using CoinStatsGen.Generator.Naming;

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
}

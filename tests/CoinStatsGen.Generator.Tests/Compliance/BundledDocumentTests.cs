using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Compliance;

public sealed class BundledDocumentTests
{
    [Fact]
    public void BundledDocument_GeneratesAndCompilesWithoutWarnings()
    {
        var output = GeneratorHarness.Run(RepositoryFiles.ReadBundledDocument());

        output.Diagnostics.Where(d => d.Severity > Microsoft.CodeAnalysis.DiagnosticSeverity.Info).ShouldBeEmpty();
    }
}

using System.Globalization;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Compliance;

public sealed class CultureTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    public void Output_AnyCulture_IsTheSame(string culture)
    {
        var expected = Generate(CultureInfo.InvariantCulture);
        Generate(CultureInfo.GetCultureInfo(culture)).ShouldBe(expected);
    }

    private static string Generate(CultureInfo culture)
    {
        var old = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            var driver = GeneratorHarness.Driver([new SpecFile("openapi.json", RepositoryFiles.ReadBundledDocument())]);
            var result = driver.RunGenerators(GeneratorHarness.Compilation("")).GetRunResult();
            return string.Join("\n", result.Results.Single().GeneratedSources.Select(s => s.HintName + "\n" + s.SourceText));
        }
        finally
        {
            CultureInfo.CurrentCulture = old;
        }
    }
}

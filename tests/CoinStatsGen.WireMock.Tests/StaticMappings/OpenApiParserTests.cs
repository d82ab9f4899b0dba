using CoinStatsGen.TestSupport;
using WireMock.Net.OpenApiParser;

namespace CoinStatsGen.WireMock.Tests.StaticMappings;

public sealed class OpenApiParserTests
{
    [Fact]
    public void FromText_BundledDocument_IsRead()
    {
        var document = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "openapi", "openapi.json"));

        var mappings = new WireMockOpenApiParser().FromText(document, out var diagnostic);

        mappings.Count.ShouldBe(61);
        diagnostic.Errors.ShouldBeEmpty();
    }
}

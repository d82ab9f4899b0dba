using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Planning;

public sealed class PagesPlanTests
{
    private const string Parameters = """
        { "name": "p", "in": "query", "schema": { "type": "integer" } }, { "name": "size", "in": "query", "schema": { "type": "integer" } }
        """;

    private const string Answer = """
        { "type": "object", "required": ["rows"], "properties": {
          "rows": { "type": "array", "items": { "type": "string" } },
          "info": { "type": "object", "x-csharp-name": "Info", "properties": {
            "no": { "type": "integer" }, "per": { "type": "integer" }, "more": { "type": "boolean" }, "page": { "type": "integer" }, "limit": { "type": "integer" } } } } }
        """;

    [Fact]
    public void Counters_NamedByTheDocument_AreRead()
    {
        var code = Things(""" "meta": "info", "hasNext": "more", "pageNumber": "no", "pageSize": "per" """);

        code.ShouldContain("static answer => answer.Info?.More,");
        code.ShouldContain("static answer => answer.Info?.Per,");
        code.ShouldContain("static answer => answer.Info?.No,");
    }

    [Fact]
    public void Counters_NotNamed_AreNotGuessed()
    {
        var code = Things(""" "meta": "info" """);

        code.ShouldNotContain("answer.Info");
    }

    private static string Things(string counters) =>
        GeneratorHarness.Run(
            SpecBuilder.Document(
                SpecBuilder.Get(
                    "/things",
                    "get-things",
                    Parameters,
                    """{ "$ref": "#/components/schemas/Page" }""",
                    $$""" "x-pagination": { "page": "p", "limit": "size", "items": "rows", {{counters}} }, """
                ),
                $$""" "Page": {{Answer}} """
            )
        )["Things"];
}

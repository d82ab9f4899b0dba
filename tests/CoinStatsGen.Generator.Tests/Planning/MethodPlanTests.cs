using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Planning;

public sealed class MethodPlanTests
{
    private const string Optional = """{ "name": "a{0}", "in": "query", "schema": { "type": "string" } }""";

    [Fact]
    public void Parameters_PathRequiredOptional_StandInThatOrder()
    {
        var output = GeneratorHarness.Run(
            SpecBuilder.Document(
                SpecBuilder.Get(
                    "/a/{first}/{second}",
                    "get-it",
                    """
                    { "name": "late", "in": "query", "schema": { "type": "integer" } },
                    { "name": "second", "in": "path", "required": true, "schema": { "type": "string" } },
                    { "name": "must", "in": "header", "required": true, "schema": { "type": "boolean" } },
                    { "name": "first", "in": "path", "required": true, "schema": { "type": "string" } }
                    """
                )
            )
        );

        output["Things"]
            .ShouldContain(
                "GetItAsync(string first, string second, bool must, long? late = null, global::System.Threading.CancellationToken "
                    + "cancellationToken = default);"
            );
    }

    [Theory]
    [InlineData(4, "string? a0 = null, string? a1 = null, string? a2 = null, string? a3 = null, ", true)]
    [InlineData(5, "GetItRequest? request = null, ", false)]
    public void Parameters_MoreThanFourOptional_GatherInARecordOnly(int count, string expected, bool hasBothForms)
    {
        var parameters = string.Join(
            ",",
            Enumerable
                .Range(0, count)
                .Select(i =>
                    Optional.Replace("{0}", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
                )
        );

        var output = GeneratorHarness.Run(SpecBuilder.Document(SpecBuilder.Get("/a", "get-it", parameters)));

        output["Things"].ShouldContain("GetItAsync(" + expected);
        output.FileNames.ShouldContain("CoinStats.GetItRequest.g.cs");
        output["Things"].Contains("GetItAsync(GetItRequest request, ", StringComparison.Ordinal).ShouldBe(hasBothForms);
    }

    [Fact]
    public void Parameters_KeywordsAndOurOwnNames_StayApart()
    {
        var output = GeneratorHarness.Run(
            SpecBuilder.Document(
                SpecBuilder.Get(
                    "/a",
                    "get-it",
                    """
                    { "name": "class", "in": "query", "schema": { "type": "string" } },
                    { "name": "body", "in": "query", "schema": { "type": "string" } },
                    { "name": "cancellationToken", "in": "query", "schema": { "type": "string" } },
                    { "name": "call", "in": "header", "schema": { "type": "string" } }
                    """
                )
            )
        );

        output["Things"]
            .ShouldContain(
                "GetItAsync(string? @class = null, string? bodyValue = null, string? cancellationTokenValue = null, string? "
                    + "callValue = null, "
            );
    }

    [Fact]
    public void Parameters_OfOneNameInQueryAndHeader_ArePlainAndSayTheirPlace()
    {
        var output = GeneratorHarness.Run(
            SpecBuilder.Document(
                SpecBuilder.Get(
                    "/a",
                    "get-it",
                    """
                    { "name": "sharetoken", "in": "header", "schema": { "type": "string" } },
                    { "name": "code", "in": "header", "schema": { "type": "string" } },
                    { "name": "shareToken", "in": "query", "schema": { "type": "string" } },
                    { "name": "code", "in": "query", "schema": { "type": "string" } }
                    """
                )
            )
        );

        output["Things"]
            .ShouldContain(
                "GetItAsync(string? sharetokenHeader = null, string? codeHeader = null, string? shareToken = null, string? code = null, "
            );
    }

    [Theory]
    [InlineData("Not found. Try later.", "Not found", "418, 501: Not found. Try later. Not found.")]
    [InlineData("Not found", "Not found.", "418, 501: Not found.")]
    [InlineData("Not found", "", "418, 501: Not found.")]
    [InlineData("", "Not found", "418, 501: Not found.")]
    public void Errors_OfOneException_EachDescriptionStandsOnce(string first, string second, string expected)
    {
        var output = GeneratorHarness.Run(
            SpecBuilder.Document(
                $$"""
                "/a": { "get": { "operationId": "get-it", "tags": ["Things"], "responses": { "204": { "description": "ok" },
                  "418": { "description": "{{first}}" }, "404": { "description": "Another." }, "501": { "description": "{{second}}" } } } }
                """
            )
        );

        output["Things"].ShouldContain(expected + "</exception>");
    }

    [Fact]
    public void Names_MethodsThatWouldMeet_StayApart()
    {
        var output = GeneratorHarness.Run(
            SpecBuilder.Document(
                string.Join(
                    ",",
                    SpecBuilder.Get("/a", "get"),
                    SpecBuilder.Get("/b", "get-with-response"),
                    SpecBuilder.Get("/c", "Get"),
                    SpecBuilder.Get("/d", "all")
                )
            )
        );

        output["Things"].ShouldContain(" GetWithResponseCallAsync(");
    }

    [Fact]
    public void Pages_AnOperationIsCalledSoItself_MethodHasAnotherName()
    {
        const string Page = """{ "name": "page", "in": "query", "schema": { "type": "integer" } }""";
        const string Pagination = """ "x-pagination": { "page": "page", "limit": "limit", "items": "" }, """;
        const string Rows = """{ "type": "array", "items": { "type": "string" } }""";
        var output = GeneratorHarness.Run(
            SpecBuilder.Document(
                string.Join(
                    ",",
                    SpecBuilder.Get("/a", "get-coins", Page, Rows, Pagination),
                    SpecBuilder.Get("/b", "list-coins"),
                    SpecBuilder.Get("/c", "get-news", Page, Rows, Pagination)
                )
            )
        );

        output["Things"].ShouldContain(" ListCoinsPagesAsync(");
        output["Things"].ShouldContain(" ListNewsAsync(");
    }

    [Theory]
    [InlineData("""{ "type": "array", "items": { "type": "string" } }""", "IAsyncEnumerable<string> StreamCoinsAsync(")]
    [InlineData("""{ "type": "array", "items": { "type": "integer", "nullable": true } }""", "IAsyncEnumerable<long?> StreamCoinsAsync(")]
    [InlineData("""{ "$ref": "#/components/schemas/Rows" }""", "IAsyncEnumerable<double> StreamCoinsAsync(")]
    [InlineData("""{ "type": "array", "nullable": true, "items": { "type": "string" } }""", null)]
    [InlineData("""{ "type": "object", "properties": { "rows": { "type": "array", "items": { "type": "string" } } } }""", null)]
    public void Stream_OnlyWhereTheAnswerIsAnArray(string response, string? declaration)
    {
        const string Rows = """ "Rows": { "type": "array", "items": { "type": "number" } } """;

        var output = GeneratorHarness.Run(SpecBuilder.Document(SpecBuilder.Get("/a", "get-coins", "", response), Rows));

        if (declaration is null)
        {
            output["Things"].ShouldNotContain("Stream");
        }
        else
        {
            output["Things"].ShouldContain(declaration);
        }
    }

    [Fact]
    public void Stream_AnOperationIsCalledSoItself_MethodHasAnotherName()
    {
        const string Rows = """{ "type": "array", "items": { "type": "string" } }""";

        var output = GeneratorHarness.Run(
            SpecBuilder.Document(string.Join(",", SpecBuilder.Get("/a", "get-coins", "", Rows), SpecBuilder.Get("/b", "stream-coins")))
        );

        output["Things"].ShouldContain("IAsyncEnumerable<string> StreamCoinsRowsAsync(");
    }
}

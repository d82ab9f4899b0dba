using CoinStatsGen.TestSupport;

namespace CoinStats.MockServer.Tests.Responses;

/// <summary>Paths that differ by the names of their parameters alone are told apart by what the parameters may be.</summary>
public sealed class RoutesOfOneShapeTests
{
    [Theory]
    [InlineData("""{ "type": "integer" }""", """{ "type": "string" }""", "7", "first")]
    [InlineData("""{ "type": "integer" }""", """{ "type": "string" }""", "seven", "second")]
    [InlineData("""{ "type": "string", "pattern": "^[0-9]+$" }""", """{ "type": "string", "pattern": "^[a-z]+$" }""", "seven", "second")]
    [InlineData("""{ "type": "string", "enum": ["a", "b"] }""", """{ "type": "string", "format": "uuid" }""", "b", "first")]
    [InlineData("""{ "type": "string", "pattern": "^a" }""", """{ "type": "string", "pattern": "^b" }""", "c", "first")]
    public async Task Answer_ParametersDiffer_IsThatOfTheOneThatFits(string first, string second, string value, string expected)
    {
        var log = new LineLogger();
        await using var client = new MockClient(new CoinStatsMockOptions { SpecJson = Document(first, second), LoggerFactory = log });
        var result = await client.GetAsync("/users/" + value);
        (result.Status == 400 ? "first" : result.Body.Trim('"')).ShouldBe(expected);
        log.Lines.ShouldNotContain(line => line.Contains("is never answered", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "type": "string" }""", """{ "type": "integer" }""")]
    [InlineData("""{ "type": "integer" }""", """{ "type": "integer" }""")]
    public async Task Load_OneTakesAllRequestsOfTheOther_IsSaid(string first, string second)
    {
        var log = new LineLogger();
        await using var client = new MockClient(new CoinStatsMockOptions { SpecJson = Document(first, second), LoggerFactory = log });
        log.Lines.ShouldContain(line =>
            line.Contains("Warning 4 GET /users/{b} is never answered: /users/{a} takes its requests", StringComparison.Ordinal)
        );
        (await client.GetAsync("/users/7")).Body.ShouldBe("\"first\"");
    }

    private static string Document(string first, string second) =>
        $$"""
            { "openapi": "3.0.3", "info": { "title": "t", "version": "1" }, "paths": {
              {{Path("a", first, "first")}}, {{Path("b", second, "second")}} } }
            """;

    private static string Path(string name, string schema, string answer) =>
        $$"""
            "/users/{{{name}}}": { "get": { "operationId": "{{answer}}",
              "parameters": [{ "name": "{{name}}", "in": "path", "required": true, "schema": {{schema}} }],
              "responses": { "200": { "description": "ok", "content": { "application/json": { "example": "{{answer}}" } } } } } }
            """;
}

namespace CoinStats.MockServer.Tests.Validation;

/// <summary>Keywords that say something of a body, each by its own.</summary>
public sealed class BodyKeywordTests
{
    [Theory]
    [InlineData("""{"type":"number","multipleOf":0.01}""", "1.001", "body must be a multiple of 0.01, but is '1.001'")]
    [InlineData("""{"type":"object","minProperties":1}""", "{}", "body must have at least 1 members, but has 0")]
    [InlineData("""{"type":"object","properties":{"k":{"type":"string","const":"a"}}}""", """{"k":"b"}""", "body.k must be a, but is 'b'")]
    [InlineData(
        """{"oneOf":[{"type":"object","required":["a"]},{"type":"object","required":["b"]}]}""",
        """{"a":1,"b":1}""",
        "body fits 2 of its 2 shapes, but must fit one"
    )]
    [InlineData("""{"type":"array","prefixItems":[{"type":"string"}]}""", "[1]", "body[0] must be a string, but is a number")]
    [InlineData(
        """{"type":"array","contains":{"type":"string"}}""",
        "[1]",
        "body must have at least 1 entries of the shape that is asked for, but has 0"
    )]
    [InlineData(
        """{"type":"object","patternProperties":{"^x":{"type":"string"}}}""",
        """{"xa":1}""",
        "body.xa must be a string, but is a number"
    )]
    [InlineData("""{"type":"object","dependentRequired":{"a":["b"]}}""", """{"a":1}""", "body.b is required beside 'a'")]
    [InlineData("""{"if":{"required":["a"]},"then":{"required":["b"]}}""", """{"a":1}""", "body.b is required")]
    [InlineData("""{"not":{"required":["a"]}}""", """{"a":1}""", "body must not be of the shape that is forbidden here")]
    [InlineData("""{"type":"null"}""", "1", "body must be null, but is a number")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", """{"a":null}""", null)]
    [InlineData("""{"type":"object","required":["id"],"properties":{"id":{"type":"string","readOnly":true}}}""", "{}", null)]
    public async Task Body_ByKeyword_IsChecked(string schema, string body, string? fault)
    {
        await using var client = Client(schema);
        var answer = await client.PostAsync("/x", body);
        answer.Status.ShouldBe(fault is null ? 200 : 400, answer.Body);
        if (fault is not null)
        {
            answer.Message.ShouldBe("Bad Request: " + fault);
        }
    }

    [Fact]
    public async Task Body_WithWhatOnlyTheServerSends_IsAnsweredAndTold()
    {
        await using var client = Client("""{"type":"object","properties":{"id":{"type":"string","readOnly":true}}}""");
        var answer = await client.PostAsync("/x", """{"id":"a"}""");
        answer.Status.ShouldBe(200, answer.Body);
        answer.Headers["X-Mock-Warning"].ShouldBe("body.id is read-only: only the server sends it");
    }

    [Fact]
    public async Task Body_OfASchemaThatMultipliesItself_IsRefusedSoon()
    {
        var levels = string.Concat(
            Enumerable
                .Range(1, 40)
                .Select(i =>
                    $$""","l{{i}}":{"allOf":[{"$ref":"#/components/schemas/l{{i - 1}}"},{"$ref":"#/components/schemas/l{{i - 1}}"}]}"""
                )
        );
        await using var client = Client("""{"$ref":"#/components/schemas/l40"}""", "{\"l0\":{\"type\":\"string\"}" + levels + "}");
        (await client.PostAsync("/x", "\"x\"")).Message.ShouldBe("Bad Request: body is too much to check");
    }

    private static MockClient Client(string schema, string components = "{}") =>
        new(
            new CoinStatsMockOptions
            {
                SpecJson = $$"""
                { "openapi": "3.1.0", "info": { "title": "Keywords", "version": "1" }, "components": { "schemas": {{components}} },
                  "paths": { "/x": { "post": { "operationId": "post-x", "requestBody": { "content": { "application/json": { "schema": {{schema}} } } },
                    "responses": { "200": { "description": "d", "content": { "application/json": { "example": 1 } } } } } } } }
                """,
            }
        );
}

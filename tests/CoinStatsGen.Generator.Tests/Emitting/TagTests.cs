using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Emitting;

/// <summary>What a shape says of itself when it is sent: its discriminator is filled in, and a wrong one is refused.</summary>
public sealed class TagTests
{
    private const string Schemas = """
        "Pet": { "oneOf": [ { "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" } ],
          "discriminator": { "propertyName": "kind", "mapping": { "cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog" } } },
        "Cat": { "type": "object", "required": ["kind", "lives"], "properties": { "kind": { "type": "string" }, "lives": { "type": "integer" } } },
        "Dog": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["dog"] }, "bark": { "type": "boolean" } } },
        "Event": { "oneOf": [ { "$ref": "#/components/schemas/Start" }, { "$ref": "#/components/schemas/Stop" } ],
          "discriminator": { "propertyName": "version", "mapping": { "1": "#/components/schemas/Start", "2": "#/components/schemas/Stop" } } },
        "Start": { "type": "object", "required": ["version"], "properties": { "version": { "type": "integer" }, "at": { "type": "string" } } },
        "Stop": { "type": "object", "properties": { "at": { "type": "string" } } },
        "Shape": { "type": "object", "required": ["type"], "properties": { "type": { "type": "string" } }, "discriminator": { "propertyName": "type" } },
        "Circle": { "allOf": [ { "$ref": "#/components/schemas/Shape" }, { "type": "object", "properties": { "r": { "type": "number" } } } ] },
        "Square": { "allOf": [ { "$ref": "#/components/schemas/Shape" }, { "type": "object", "properties": { "a": { "type": "number" } } } ] }
        """;

    [Theory]
    [InlineData("new Cat { Lives = 9 }", """{"kind":"cat","lives":9}""")]
    [InlineData("""new Cat { Kind = "cat", Lives = 9 }""", """{"kind":"cat","lives":9}""")]
    [InlineData("new Dog { Bark = true }", """{"kind":"dog","bark":true}""")]
    public Task Send_MappedShape_FillsInItsTag(string body, string expected) => CheckAsync("Pet", body, expected);

    [Theory]
    [InlineData("""new Start { At = "x" }""", """{"version":1,"at":"x"}""")]
    [InlineData("""new Stop { At = "x" }""", """{"at":"x","version":"2"}""")]
    public Task Send_NumberOrUndeclaredTag_IsFilledIn(string body, string expected) => CheckAsync("Event", body, expected);

    [Fact]
    public Task Send_SubtypeOfAHierarchy_FillsInItsName() => CheckAsync("Shape", "new Circle { R = 1.5 }", """{"type":"Circle","r":1.5}""");

    [Fact]
    public async Task Send_TagOfAnotherShape_IsRefusedBeforeSending()
    {
        var (result, requests) = await new GeneratedProgram(Document("Pet")).RunAsync(
            """
            try { await client.Things.AddAsync(new Cat { Kind = "dog", Lives = 9 }); return "sent"; }
            catch (ArgumentException e) { return e.Message; }
            """
        );

        result.ShouldContain("'dog' is no 'kind' of Cat");
        requests.ShouldBeEmpty();
    }

    private static async Task CheckAsync(string schema, string body, string expected)
    {
        var (_, requests) = await new GeneratedProgram(Document(schema)).RunAsync($"await client.Things.AddAsync({body}); return \"\";");

        requests.Single().Body.ShouldBe(expected);
    }

    private static string Document(string schema) =>
        SpecBuilder.Document(
            $$"""
            "/it": { "post": { "operationId": "add", "tags": ["Things"],
              "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/{{schema}}" } } } },
              "responses": { "204": { "description": "done" } } } }
            """,
            Schemas
        );
}

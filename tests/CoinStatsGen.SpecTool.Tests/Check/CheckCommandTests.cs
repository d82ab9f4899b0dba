using System.Text.Json.Nodes;
using CoinStatsGen.SpecTool.Check;
using CoinStatsGen.SpecTool.Tests.Commands;
using CoinStatsGen.SpecTool.Tests.Documents;

namespace CoinStatsGen.SpecTool.Tests.Check;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check_BundledDocument_HasNoFindings()
    {
        var run = await ToolRun.RunAsync(SpecDocuments.Folder, "check", "openapi.json");

        run.ExitCode.ShouldBe(0, run.Out);
        run.Out.ShouldBe("""
            openapi.json: CoinStats Public API 1.0, OpenAPI 3.0.0
              61 operations in 8 groups, 541 responses, 113 schemas, 679 examples
              skipped operations: none
              0 errors, 0 warnings

            """);
    }

    [Fact]
    public async Task Check_Compile_SaysTheSizeOfTheCode()
    {
        var run = await ToolRun.RunAsync(_folder.Path, "check", "openapi/openapi.json", "--compile");

        run.ExitCode.ShouldBe(0, run.Out);
        run.Out.ShouldContain("compiles without warnings");
        run.Out.ShouldContain("generated: ");
    }

    [Fact]
    public async Task Check_Faults_AreSaidWithTheirPlaces()
    {
        _folder.Write("bad.json", """
            {
              "openapi": "3.0.0", "info": {"title": "T", "version": "1"},
              "paths": {"/a": {"get": {"responses": {"200": {"description": "d", "content": {"application/json": {
                "schema": {"type": "integer"}, "example": "one"}}}},
                "frobnicate": 1}}}
            }
            """);

        var run = await ToolRun.RunAsync(_folder.Path, "check", "bad.json");

        run.ExitCode.ShouldBe(1);
        run.Out.ShouldContain("/paths/~1a/get/responses/200/content/application~1json/example: error example: \"one\" is no integer");
        run.Out.ShouldContain("bad.json(5,5): warning read:");
    }

    [Fact]
    public async Task Check_DocumentThatMicrosoftOpenApiThrowsOn_IsAnError()
    {
        _folder.Write("bad.json", """{"openapi": "3.0.0", "info": {"title": "T", "version": "1"}, "paths": {}, "components": {"schemas": {"B": {"type": "object", "properties": {"x": null}}}}}""");

        var run = await ToolRun.RunAsync(_folder.Path, "check", "bad.json");

        run.ExitCode.ShouldBe(1);
        run.Out.ShouldContain("error openapi: Microsoft.OpenApi cannot read the document");
    }

    [Theory]
    [InlineData("""{"type": "string"}""", "1", "1 is no string")]
    [InlineData("""{"type": "string"}""", "null", "null is not allowed here")]
    [InlineData("""{"type": "string", "nullable": true}""", "null", "")]
    [InlineData("""{"anyOf": [{"type": "string"}, {"type": "number", "nullable": true}]}""", "null", "")]
    [InlineData("""{"type": "integer"}""", "1.0", "")]
    [InlineData("""{"type": "integer"}""", "1.5", "1.5 is no integer")]
    [InlineData("""{"type": "number", "minimum": 1}""", "0.5", "0.5 is below the minimum 1")]
    [InlineData("""{"type": "number", "maximum": 1, "exclusiveMaximum": true}""", "1", "1 is above the maximum 1")]
    [InlineData("""{"type": "string", "enum": ["a", "b"]}""", "\"c\"", "\"c\" is none of \"a\", \"b\"")]
    [InlineData("""{"type": "string", "minLength": 2}""", "\"c\"", "fewer than 2 characters")]
    [InlineData("""{"type": "string", "pattern": "^a"}""", "\"b\"", "\"b\" does not match ^a")]
    [InlineData("""{"type": "string", "format": "date-time"}""", "\"2024-01-01T00:00:00.000Z\"", "")]
    [InlineData("""{"type": "string", "format": "date-time"}""", "\"soon\"", "\"soon\" is no date-time")]
    [InlineData("""{"type": "string", "format": "date"}""", "\"2024-13-01\"", "\"2024-13-01\" is no date")]
    [InlineData("""{"type": "string", "format": "uuid"}""", "\"x\"", "\"x\" is no uuid")]
    [InlineData("""{"type": "array", "items": {"type": "string"}, "maxItems": 1}""", """["a", 1]""", "1 is no string; more than 1 items")]
    [InlineData("""{"type": "array", "uniqueItems": true}""", """[1, 1]""", "an item stands twice")]
    [InlineData("""{"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}}""", "{}", "the required member a is missing")]
    [InlineData("""{"type": "object", "properties": {}, "additionalProperties": false}""", """{"b": 1}""", "the member is not declared, and others are forbidden")]
    [InlineData("""{"type": "object", "additionalProperties": {"type": "string"}}""", """{"b": 1}""", "1 is no string")]
    [InlineData("""{"allOf": [{"type": "object", "required": ["a"]}, {"required": ["b"]}]}""", """{"a": 1}""", "the required member b is missing")]
    [InlineData("""{"oneOf": [{"type": "string"}, {"type": "number"}]}""", "true", "none of the shapes of oneOf fits")]
    [InlineData("""{"oneOf": [{"type": "integer"}, {"type": "number"}]}""", "1", "2 shapes of oneOf fit, one must")]
    [InlineData("""{"anyOf": [{"type": "string"}]}""", "1", "none of the shapes of anyOf fits")]
    [InlineData("""{"not": {"type": "string"}}""", "\"a\"", "it is what not forbids")]
    [InlineData("""{"$ref": "#/components/schemas/Node"}""", """{"next": {"next": {"next": 1}}}""", "1 is no object")]
    public void Validate_Value_IsHeldAgainstItsSchema(string schema, string value, string faults)
    {
        var document = JsonNode.Parse("""{"components": {"schemas": {"Node": {"type": "object", "properties": {"next": {"$ref": "#/components/schemas/Node"}}}}}}""")!.AsObject();

        var found = new SchemaValidator(document).Validate(JsonNode.Parse(value), JsonNode.Parse(schema)!.AsObject());

        string.Join("; ", found.Select(fault => fault.Message)).ShouldBe(faults);
    }
}

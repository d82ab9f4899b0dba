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
        run.Out.ShouldBe(
            """
            openapi.json: CoinStats Public API 1.0, OpenAPI 3.0.0
              61 operations in 8 groups, 541 responses, 113 schemas, 679 examples
              skipped operations: none
              0 errors, 0 faults of the document, 0 warnings

            """
        );
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
        _folder.Write(
            "bad.json",
            """
            {
              "openapi": "3.0.0", "info": {"title": "T", "version": "1"},
              "paths": {"/a": {"get": {"responses": {"200": {"description": "d", "content": {"application/json": {
                "schema": {"type": "integer"}, "example": "one"}}}},
                "frobnicate": 1}}}
            }
            """
        );

        var run = await ToolRun.RunAsync(_folder.Path, "check", "bad.json");

        run.ExitCode.ShouldBe(0);
        (await ToolRun.RunAsync(_folder.Path, "check", "bad.json", "--examples", "error")).ExitCode.ShouldBe(1);
        run.Out.ShouldContain(
            "/paths/~1a/get/responses/200/content/application~1json/example: fault example: must be a whole number, but is a string"
        );
        run.Out.ShouldContain("bad.json(5,5): warning read:");
    }

    [Fact]
    public async Task Check_DocumentThatMicrosoftOpenApiThrowsOn_IsAFaultOfTheDocument()
    {
        _folder.Write(
            "bad.json",
            """{"openapi": "3.0.0", "info": {"title": "T", "version": "1"}, "paths": {}, "components": {"schemas": {"B": {"type": "object", "properties": {"x": null}}}}}"""
        );

        var run = await ToolRun.RunAsync(_folder.Path, "check", "bad.json");

        run.ExitCode.ShouldBe(0);
        run.Out.ShouldContain("fault openapi: Microsoft.OpenApi cannot read the document");
    }

    [Theory]
    [InlineData("""{"/a": {"get": {"responses": {"200": {"$ref": "#/components/responses/None"}}}}}""")]
    [InlineData("""{"/a": {"get": 1}}""")]
    public async Task Check_SomethingIsNotGenerated_IsAnError(string paths)
    {
        _folder.Write("bad.json", $$$"""{"openapi": "3.0.0", "info": {"title": "T", "version": "1"}, "paths": {{{paths}}}}""");
        foreach (
            var compile in (string[][])
                [
                    [],
                    ["--compile"],
                ]
        )
        {
            (await ToolRun.RunAsync(_folder.Path, ["check", "bad.json", .. compile])).ExitCode.ShouldBe(1);
        }
    }

    [Theory]
    [InlineData("""{"type": "string"}""", "null", "must not be null")]
    [InlineData("""{"type": "string", "nullable": true}""", "null", "")]
    [InlineData("""{"anyOf": [{"type": "string"}, {"type": "number", "nullable": true}]}""", "null", "")]
    [InlineData("""{"type": "number", "multipleOf": 0.5}""", "0.7", "must be a multiple of 0.5, but is '0.7'")]
    [InlineData("""{"allOf": [{"type": "object", "required": ["a"]}, {"required": ["b"]}]}""", """{"a": 1}""", "is required")]
    [InlineData("""{"$ref": "#/components/schemas/Node"}""", """{"next": {"next": {"next": 1}}}""", "must be an object, but is a number")]
    public void Run_Example_IsHeldAgainstItsSchema(string schema, string value, string faults)
    {
        const string Document = """
            {"openapi": "3.0.3", "paths": {"/a": {"get": {"responses": {"200": {"description": "d", "content": {"application/json": {"schema": "SCHEMA", "example": "VALUE"}}}}}}},
             "components": {"schemas": {"Node": {"type": "object", "properties": {"next": {"$ref": "#/components/schemas/Node"}}}}}}
            """;
        var document = JsonNode
            .Parse(Document.Replace("\"SCHEMA\"", schema, StringComparison.Ordinal).Replace("\"VALUE\"", value, StringComparison.Ordinal))!
            .AsObject();

        string.Join("; ", ExampleCheck.Run(document).Findings.Select(finding => finding.Message)).ShouldBe(faults);
    }
}

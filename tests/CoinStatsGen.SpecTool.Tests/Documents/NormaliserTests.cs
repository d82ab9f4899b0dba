using System.Text.Json.Nodes;
using CoinStatsGen.SpecTool.Commands;
using CoinStatsGen.SpecTool.Documents;
using CoinStatsGen.SpecTool.Json;
using CoinStatsGen.SpecTool.Tests.Corpus;

namespace CoinStatsGen.SpecTool.Tests.Documents;

public sealed class NormaliserTests
{
    [Theory]
    [InlineData("""{"type": ["string", "null"]}""", """{"type":"string","nullable":true}""")]
    [InlineData("""{"type": "null"}""", """{"nullable":true}""")]
    [InlineData("""{"type": ["integer", "number"]}""", """{"type":"number"}""")]
    [InlineData(
        """{"type": ["string", "integer"], "minLength": 1, "minimum": 2, "title": "t"}""",
        """{"title":"t","anyOf":[{"type":"string","minLength":1},{"type":"integer","minimum":2}]}"""
    )]
    [InlineData("""{"anyOf": [{"type": "string"}, {"type": "null"}]}""", """{"nullable":true,"type":"string"}""")]
    [InlineData(
        """{"oneOf": [{"$ref": "#/components/schemas/A"}, {"type": "null"}], "title": "t"}""",
        """{"title":"t","nullable":true,"allOf":[{"$ref":"#/components/schemas/A"}]}"""
    )]
    [InlineData(
        """{"oneOf": [{"type": "string"}, {"type": "integer"}, {"type": "null"}]}""",
        """{"oneOf":[{"type":"string"},{"type":"integer"}],"nullable":true}"""
    )]
    [InlineData("""{"const": "x", "title": "t"}""", """{"enum":["x"],"title":"t"}""")]
    [InlineData("""{"enum": ["a", null]}""", """{"enum":["a",null],"nullable":true}""")]
    [InlineData("""{"enum": [null]}""", """{"nullable":true}""")]
    [InlineData("""{"examples": [1, 2]}""", """{"example":1}""")]
    [InlineData("""{"examples": [1], "example": 3}""", """{"example":3}""")]
    [InlineData("""{"type": "number", "exclusiveMinimum": 0}""", """{"type":"number","exclusiveMinimum":true,"minimum":0}""")]
    [InlineData("""{"minimum": 1, "exclusiveMinimum": 0}""", """{"minimum":1}""")]
    [InlineData("""{"maximum": 9, "exclusiveMaximum": 5}""", """{"maximum":5,"exclusiveMaximum":true}""")]
    [InlineData(
        """{"$ref": "#/components/schemas/A", "description": "d"}""",
        """{"allOf":[{"$ref":"#/components/schemas/A"}],"description":"d"}"""
    )]
    [InlineData("""{"$ref": "#/components/schemas/A"}""", """{"$ref":"#/components/schemas/A"}""")]
    [InlineData("""{"type": "string", "contentEncoding": "base64"}""", """{"type":"string","format":"byte"}""")]
    [InlineData("""{"contentMediaType": "application/octet-stream"}""", """{"type":"string","format":"binary"}""")]
    [InlineData("""{"type": "array"}""", """{"type":"array","items":{}}""")]
    [InlineData("""{"type": "array", "items": true}""", """{"type":"array","items":{}}""")]
    [InlineData("""{"type": "object", "additionalProperties": false}""", """{"type":"object","additionalProperties":false}""")]
    [InlineData("""{"not": false}""", """{"not":{"not":{}}}""")]
    [InlineData(
        """{"type": "array", "prefixItems": [{"type": "string"}, {"type": "string"}]}""",
        """{"type":"array","items":{"type":"string"}}"""
    )]
    [InlineData(
        """{"type": "array", "prefixItems": [{"type": "string"}, {"type": "number"}], "items": false}""",
        """{"type":"array","items":{"anyOf":[{"type":"string"},{"type":"number"}]}}"""
    )]
    [InlineData(
        """{"type": "object", "patternProperties": {"^a": {"type": "string"}}}""",
        """{"type":"object","additionalProperties":{"type":"string"}}"""
    )]
    [InlineData(
        """{"type": "object", "if": {"required": ["a"]}, "$comment": "c", "example": 1.50}""",
        """{"type":"object","example":1.50}"""
    )]
    public async Task Normalise_SchemaOfOpenApi31_IsSaidInTheWordsOf30(string before, string after)
    {
        var document =
            $$"""{"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {}, "components": {"schemas": {"A": {"type": "string"}, "B": {{before}} } } }""";

        var normalised = await NormaliseAsync(document);

        normalised.Version.ShouldBe("3.1.0");
        CanonicalJson.WriteCompact(normalised.Document["components"]!["schemas"]!["B"]).ShouldBe(after);
    }

    [Fact]
    public async Task Normalise_DocumentOfOpenApi32_LeavesOutWhat30CannotSay()
    {
        const string Document = """
            openapi: 3.2.0
            $self: https://example.com/api
            info: {title: t, version: '1', summary: s}
            webhooks: {w: {}}
            paths:
              /a:
                query: {responses: {'200': {description: x}}}
                additionalOperations: {LINK: {}}
                get:
                  parameters: [{name: q, in: querystring, content: {}}, {name: p, in: query, schema: {type: string}}]
                  responses:
                    200:
                      summary: s
                      content:
                        application/jsonl: {itemSchema: {type: integer}}
            """;

        var normalised = await NormaliseAsync(Document);

        CanonicalJson
            .WriteCompact(normalised.Document)
            .ShouldBe(
                """{"openapi":"3.0.4","info":{"title":"t","version":"1"},"paths":{"/a":{"get":{"parameters":[{"name":"p","in":"query","schema":{"type":"string"}}],"responses":{"200":{"content":{"application/jsonl":{"schema":{"type":"array","items":{"type":"integer"}}}},"description":""}}}}}}"""
            );
        normalised
            .Notes.Select(note => note.Message.Split(' ')[0])
            .ShouldBe(["$self", "webhooks", "query", "additionalOperations", "the", "itemSchema"], ignoreOrder: true);
    }

    [Fact]
    public async Task Normalise_DocumentOfOpenApi30_IsLeftAsItIs()
    {
        var bundled = SpecDocuments.Read("openapi.json");

        var normalised = await NormaliseAsync(bundled.Text);

        normalised.Notes.ShouldBeEmpty();
        CanonicalJson.Write(normalised.Document).ShouldBe(bundled.Text);
    }

    [Fact]
    public async Task Normalise_DocumentOfOpenApi20_BecomesOpenApi30()
    {
        const string Document = """
            {"swagger": "2.0", "info": {"title": "t", "version": "1"}, "host": "example.com", "basePath": "/v1", "schemes": ["https"], "produces": ["application/json"],
             "paths": {"/a": {"get": {"parameters": [{"name": "ids", "in": "query", "type": "array", "items": {"type": "string"}, "collectionFormat": "tsv"}],
                                      "responses": {"200": {"description": "x", "schema": {"$ref": "#/definitions/A"}}}}}},
             "definitions": {"A": {"type": "object", "properties": {"n": {"type": "string", "x-nullable": true}}}}}
            """;

        var normalised = await NormaliseAsync(Document);

        normalised.Version.ShouldBe("2.0");
        ((string?)normalised.Document["servers"]![0]!["url"]).ShouldBe("https://example.com/v1");
        CanonicalJson
            .WriteCompact(normalised.Document["components"]!["schemas"]!["A"]!["properties"]!["n"])
            .ShouldBe("""{"type":"string","nullable":true}""");
        (
            (string?)normalised.Document["paths"]!["/a"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["$ref"]
        ).ShouldBe("#/components/schemas/A");
        normalised.Notes.ShouldHaveSingleItem().Message.ShouldContain("tsv");
    }

    [Fact]
    public async Task Normalise_ReferencesToOtherFilesAndPlaces_AreBroughtIn()
    {
        var files = new MemoryFiles
        {
            ["api.yaml"] = """
                openapi: 3.0.3
                info: {title: t, version: '1'}
                paths:
                  /a: {$ref: 'paths/a.yaml'}
                  /b:
                    get:
                      parameters: [{$ref: 'shared.json#/Page'}]
                      responses:
                        '200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Tree/properties/kids'}}}}
                components:
                  schemas:
                    Pet: {type: string}
                    Tree: {type: object, properties: {kids: {type: array, items: {$ref: '#/components/schemas/Tree/properties/kids'}}}}
                    Any: {discriminator: {propertyName: k, mapping: {c: 'shared.json#/Cat', p: '#/components/schemas/Pet'}}}
                """,
            ["paths/a.yaml"] = """
                get:
                  responses:
                    '200': {description: x, content: {application/json: {schema: {$ref: '../shared.json#/Pet'}}}}
                """,
            ["shared.json"] =
                """{"Page": {"name": "page", "in": "query", "schema": {"type": "integer"}}, "Pet": {"type": "object", "properties": {"next": {"$ref": "#/Pet"}}}, "Cat": {"type": "object"}}""",
        };

        var normalised = await NormaliseAsync(files["api.yaml"], files);

        normalised.Notes.ShouldBeEmpty();
        CanonicalJson
            .WriteCompact(normalised.Document["paths"])
            .ShouldBe(
                """{"/a":{"get":{"responses":{"200":{"description":"x","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Pet2"}}}}}}},"/b":{"get":{"parameters":[{"$ref":"#/components/parameters/Page"}],"responses":{"200":{"description":"x","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Tree_kids"}}}}}}}}"""
            );
        CanonicalJson
            .WriteCompact(normalised.Document["components"])
            .ShouldBe(
                """{"schemas":{"Pet":{"type":"string"},"Tree":{"type":"object","properties":{"kids":{"type":"array","items":{"$ref":"#/components/schemas/Tree_kids"}}}},"Any":{"discriminator":{"propertyName":"k","mapping":{"c":"#/components/schemas/Cat","p":"#/components/schemas/Pet"}}},"Pet2":{"type":"object","properties":{"next":{"$ref":"#/components/schemas/Pet2"}}},"Tree_kids":{"type":"array","items":{"$ref":"#/components/schemas/Tree_kids"}},"Cat":{"type":"object"}},"parameters":{"Page":{"name":"page","in":"query","schema":{"type":"integer"}}}}"""
            );
    }

    [Theory]
    [InlineData("#/components/schemas/None", "the reference #/components/schemas/None leads to nothing.")]
    [InlineData("missing.json#/A", "missing.json is not there.")]
    [InlineData("https://example.com/a.json", "https://example.com/a.json is not on this machine, as the document is.")]
    public async Task Normalise_ReferenceToNothing_IsAnError(string reference, string message)
    {
        var document =
            $$"""{"openapi": "3.0.0", "info": {"title": "t", "version": "1"}, "paths": {}, "components": {"schemas": {"A": {"$ref": "{{reference}}"} } } }""";

        var normalised = await NormaliseAsync(document);

        normalised.Notes.ShouldContain(note =>
            note.IsError && note.Place == "/components/schemas/A" && note.Message.EndsWith(message, StringComparison.Ordinal)
        );
        normalised.Document["components"]!["schemas"]!["A"]!.AsObject().ContainsKey("$ref").ShouldBeFalse();
    }

    [Fact]
    public async Task Normalise_PathItemsThatReferToEachOther_AreRefused()
    {
        const string Document =
            """{"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {"/a": {"$ref": "#/paths/~1b"}, "/b": {"$ref": "#/paths/~1a"}}}""";

        (await Should.ThrowAsync<ToolException>(() => NormaliseAsync(Document))).Message.ShouldContain("circle");
    }

    [Fact]
    public async Task Normalise_GenericSchema_IsWrittenOutForEachBinding()
    {
        const string Document = """
            openapi: 3.1.0
            info: {title: t, version: '1'}
            components:
              schemas:
                User: {type: object}
                Users: {$defs: {item: {$dynamicAnchor: T, $ref: '#/components/schemas/User'}}, $ref: '#/components/schemas/Page'}
                Page: {$dynamicAnchor: T, type: array, items: {$dynamicRef: '#T'}}
            """;

        var normalised = await NormaliseAsync(Document);

        CanonicalJson
            .WriteCompact(normalised.Document["components"]!["schemas"])
            .ShouldBe(
                """{"User":{"type":"object"},"Users":{"$ref":"#/components/schemas/Page_User"},"Page":{"type":"array","items":{"$ref":"#/components/schemas/Page"}},"Page_User":{"type":"array","items":{"$ref":"#/components/schemas/User"}}}"""
            );
    }

    [Theory]
    [InlineData("", "the document is empty")]
    [InlineData("<html>", "HTML or XML")]
    [InlineData("{\"openapi\": ", "(1,")]
    [InlineData("a: b", "neither openapi nor swagger")]
    [InlineData("- a", "not an object")]
    [InlineData("openapi: 4.0.0", "OpenAPI 4.0.0 is not supported")]
    [InlineData("swagger: '1.2'", "OpenAPI 1.2 is not supported")]
    public async Task Normalise_OtherText_IsRefusedWithItsReason(string text, string reason) =>
        (await Should.ThrowAsync<ToolException>(() => NormaliseAsync(text))).Message.ShouldContain(reason);

    [Theory]
    [InlineData("openapi: 3.0\ninfo: {title: t, version: '1'}\npaths: {}", "/openapi: The version is a number", "3.0.0")]
    [InlineData("openapi: 3\ninfo: {title: t, version: '1'}\npaths: {}", "/openapi: The version is a number", "3.0.0")]
    [InlineData("openapi: 3.1\ninfo: {title: t, version: '1'}\npaths: {}", "/openapi: The version is a number", "3.0.3")]
    [InlineData("openapi: 3.0.3\ninfo: {title: a, title: b, version: '1'}\npaths: {}", "(2,18): the key title stands twice", "3.0.3")]
    [InlineData("openapi: 3.0.3\ninfo:\n  title: \"one\n two\"\n  version: '1'\npaths: {}", "lines of quoted text", "3.0.3")]
    public async Task Normalise_TextThatOthersRead_IsReadWithAWarning(string text, string warning, string version)
    {
        var normalised = await NormaliseAsync(text);

        normalised.Notes.ShouldContain(note => note.ToString().Contains(warning, StringComparison.Ordinal) && !note.IsError);
        normalised.Document["openapi"]!.GetValue<string>().ShouldStartWith(version[..3]);
        normalised.Document["openapi"]!.GetValueKind().ShouldBe(System.Text.Json.JsonValueKind.String);
        normalised.Document["info"]!["title"]!.GetValue<string>().ShouldBeOneOf("t", "b", "one two", "one two\nthree");
    }

    [Fact]
    public async Task Normalise_SwaggerDiscriminatorAndFiles_AreThoseOfOpenApi3()
    {
        var document = (
            await NormaliseAsync(
                """
                {"swagger":"2.0","info":{"title":"m","version":"1"},"host":"h.test","paths":{
                 "/p":{"get":{"operationId":"p","produces":["application/json"],"responses":{"200":{"description":"ok","schema":{"$ref":"#/definitions/Pet"}}}}},
                 "/f":{"get":{"operationId":"f","produces":["application/pdf"],"responses":{"200":{"description":"ok","schema":{"type":"file"}}}},
                       "post":{"operationId":"u","consumes":["multipart/form-data"],"parameters":[{"name":"file","in":"formData","type":"file"}],"responses":{"204":{"description":"ok"}}}}},
                 "definitions":{"Pet":{"type":"object","discriminator":"kind","required":["kind"],"properties":{"kind":{"type":"string"}}},
                  "Cat":{"allOf":[{"$ref":"#/definitions/Pet"},{"type":"object","properties":{"meow":{"type":"boolean"}}}]}}}
                """
            )
        ).Document;

        document["components"]!["schemas"]!["Pet"]!["discriminator"]!["propertyName"]!.GetValue<string>().ShouldBe("kind");
        document["paths"]!["/f"]!["get"]!["responses"]!["200"]!["content"]!["application/pdf"]!["schema"]!["format"]!
            .GetValue<string>()
            .ShouldBe("binary");
        document["paths"]!["/f"]!["post"]!["requestBody"]!["content"]!["multipart/form-data"]!["schema"]!["properties"]!["file"]!["format"]!
            .GetValue<string>()
            .ShouldBe("binary");
    }

    [Fact]
    public async Task Normalise_MoreFilesThanAllowed_NamesTheOption()
    {
        var files = new MemoryFiles { MaxFiles = 3 };
        for (var i = 0; i < 5; i++)
        {
            files[$"s{i}.json"] = """{"type":"string"}""";
        }

        var schemas = string.Join(',', Enumerable.Range(0, 5).Select(i => $$""" "S{{i}}": {"$ref":"s{{i}}.json"} """));
        (
            await Should.ThrowAsync<ToolException>(() =>
                NormaliseAsync(
                    $$"""{"openapi":"3.0.3","info":{"title":"t","version":"1"},"paths":{},"components":{"schemas":{ {{schemas}} } } }""",
                    files
                )
            )
        ).Message.ShouldContain("more than 3 files: --max-files 30 allows more");
    }

    private static Task<NormalisedDocument> NormaliseAsync(string text, IDocumentFiles? files = null) =>
        Normaliser.NormaliseAsync(new("api.yaml", text), MemoryFiles.Place("api.yaml"), files ?? new MemoryFiles(), CancellationToken.None);

    [CorpusTheory]
    [MemberData(nameof(ThirdParty))]
    public async Task Normalise_ThirdPartyDocument_KeepsItsOperationsAndSchemas(string file, int operations, int schemas)
    {
        var path = System.IO.Path.Combine(TestSupport.RepositoryFiles.Corpus!, file);
        var normalised = await Normaliser.NormaliseAsync(
            new(path, await File.ReadAllTextAsync(path)),
            new(path),
            new LocalFiles(path, []),
            CancellationToken.None
        );

        Operations(normalised.Document).ShouldBe(operations);
        (normalised.Document["components"]?["schemas"]?.AsObject().Count ?? 0).ShouldBeGreaterThanOrEqualTo(schemas);
        Microsoft.OpenApi.OpenApiDocument.Parse(CanonicalJson.WriteCompact(normalised.Document), "json").Document.ShouldNotBeNull();
    }

    public static TheoryData<string, int, int> ThirdParty()
    {
        var data = new TheoryData<string, int, int>();
        foreach (
            var line in TestSupport.RepositoryFiles.Corpus is { } corpus
                ? File.ReadLines(System.IO.Path.Combine(corpus, "INDEX.tsv")).Skip(1)
                : []
        )
        {
            var cells = line.Split('\t');
            data.Add(
                cells[0],
                int.Parse(cells[4], System.Globalization.CultureInfo.InvariantCulture),
                int.Parse(cells[5], System.Globalization.CultureInfo.InvariantCulture)
            );
        }

        return data;
    }

    private static int Operations(JsonObject document) =>
        document["paths"]!
            .AsObject()
            .Sum(path =>
                (path.Value as JsonObject ?? []).Count(member =>
                    member.Key is "get" or "put" or "post" or "delete" or "options" or "head" or "patch" or "trace"
                )
            );
}

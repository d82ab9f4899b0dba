using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Reading;

namespace CoinStatsGen.OpenApi.Tests.Reading;

public class DocumentTests
{
    [Fact]
    public void Read_NotJson_TellsThePlaceAndReadsNothing()
    {
        var result = OpenApiReader.Read("{\n  \"openapi\": nope\n}");

        result.Model.ShouldBeNull();
        var problem = result.SingleProblem(DocumentProblemKind.NotJson, "expected a value");
        (problem.Position.Line, problem.Position.Column, problem.Pointer).ShouldBe((2, 14, ""));
    }

    [Theory]
    [InlineData("[]", "expected an object with the member \"openapi\"", 1, 1)]
    [InlineData("{}", "the member \"openapi\" with the version, such as \"3.0.3\", is missing", 1, 1)]
    [InlineData("{\"swagger\":\"2.0\"}", "is Swagger 2.0", 1, 12)]
    [InlineData("{\"openapi\":\"2.0\"}", "says it is OpenAPI \"2.0\"", 1, 12)]
    [InlineData("{\"openapi\":3.0}", "must be a string such as \"3.0.3\", not a number", 1, 12)]
    [InlineData("{\"openapi\":\"4.0.0\"}", "versions 3.0 to 3.2 are read", 1, 12)]
    public void Read_NotOpenApi3_TellsWhatToDo(string json, string message, int line, int column)
    {
        var result = OpenApiReader.Read(json);

        result.Model.ShouldBeNull();
        var problem = result.SingleProblem(DocumentProblemKind.NotOpenApi, message);
        (problem.Position.Line, problem.Position.Column).ShouldBe((line, column));
    }

    [Fact]
    public void Read_Document_ReadsItsFrame()
    {
        var model = OpenApiReader
            .Read(
                """
                {
                  "openapi": "3.0.0",
                  "info": { "title": "Coins", "version": "1.2", "description": "About" },
                  "servers": [
                    { "url": "https://{region}.example.com/{base}", "variables": { "region": { "default": "eu" }, "base": { "enum": ["v1"], "default": "v1" } } },
                    { "url": "/relative" }
                  ],
                  "security": [{ "key": [] }, { "token": ["read"] }],
                  "tags": [{ "name": "B", "description": "Bees" }, { "name": "A" }],
                  "paths": {
                    "/1": { "get": { "operationId": "one", "tags": ["C", "A"], "responses": {} } },
                    "/2": { "get": { "operationId": "two", "tags": ["D"], "security": [], "responses": {} } },
                    "/3": { "get": { "operationId": "three", "security": [{ "key": [], "token": [] }], "responses": {} } },
                    "/4": { "get": { "operationId": "four", "security": [{ "key": [] }, {}], "responses": {} } }
                  },
                  "components": { "securitySchemes": {
                    "key": { "type": "apiKey", "in": "header", "name": "X-API-KEY", "description": "Mine" },
                    "token": { "type": "http", "scheme": "bearer", "bearerFormat": "JWT" }
                  } }
                }
                """
            )
            .Model.ShouldNotBeNull();

        (model.OpenApiVersion, model.Title, model.Version, model.Description).ShouldBe(("3.0.0", "Coins", "1.2", "About"));
        model.Servers.ShouldBe(["https://eu.example.com/v1", "/relative"]);
        model.Tags.ShouldBe([new("B", "Bees"), new("A", null), new("C", null), new("D", null)]);
        model
            .SecuritySchemes.Select(scheme => scheme with { Position = default })
            .ShouldBe([
                new ApiSecurityScheme("key", "apiKey", "header", "X-API-KEY", null, "Mine", default),
                new ApiSecurityScheme("token", "http", null, null, "bearer", null, default),
            ]);
        model
            .Operations.Select(operation => string.Join(" or ", operation.Security!.Value))
            .ShouldBe(["key or token (read)", "", "key and token", "key or no key"]);
        model.Operations.Select(operation => operation.NeedsKey).ShouldBe([true, false, true, false]);
    }

    [Fact]
    public void Read_UndefinedSecurityScheme_IsReportedOnceAtEachPlace()
    {
        var result = Spec.Read("""{"/a":{"get":{"responses":{},"security":[{"no":[]}]}}}""");

        var problem = result.SingleProblem(DocumentProblemKind.UnresolvedReference, "The security scheme \"no\" is not defined");
        problem.Pointer.ShouldBe("/paths/~1a/get/security/0/no");
        problem.Length.ShouldBe(4);
        result.Model!.Operations[0].Security!.Value.ShouldBeEmpty();
    }

    [Fact]
    public void Read_SecurityOfSeveralSchemes_KeepsSetsAndScopes()
    {
        var model = Spec.Read(
            """
            { "/a": { "get": { "responses": {}, "security": [{ "k": [], "o": ["read", "write"] }, { "o": ["read"] }] }, "put": { "responses": {} } } }
            """,
            components: """{ "securitySchemes": { "k": { "type": "apiKey", "in": "header", "name": "K" }, "o": { "type": "oauth2", "flows": {} } } }"""
        ).Model!;

        string.Join(" or ", model.Operations[0].Security!.Value).ShouldBe("k and o (read, write) or o (read)");
        model.Operations[1].Security.ShouldBeNull();
    }

    [Theory]
    [InlineData("""{ "type": "apiKey", "in": "body", "name": "K" }""")]
    [InlineData("""{ "type": "apiKey", "in": "header" }""")]
    public void Read_KeyWithoutAPlace_IsReported(string scheme) =>
        Spec.Read(components: $$"""{ "securitySchemes": { "k": {{scheme}} } }""")
            .SingleProblem(DocumentProblemKind.InvalidValue, "A scheme of the type apiKey needs");

    [Fact]
    public void Read_UnknownKeywords_AreReportedWithTheirPlaceAndIgnored()
    {
        var result = Spec.Read(
            """{"/a":{"get":{"respones":{},"responses":{"200":{"description":"","contents":{}}}}}}""",
            """{"schemas":{"S":{"type":"object","propertys":{},"x-mine":1}}}"""
        );

        result
            .Problems.Select(problem => (problem.Kind, problem.Pointer))
            .ShouldBe([
                (DocumentProblemKind.UnknownKeyword, "/paths/~1a/get/respones"),
                (DocumentProblemKind.UnknownKeyword, "/paths/~1a/get/responses/200/contents"),
                (DocumentProblemKind.UnknownKeyword, "/components/schemas/S/propertys"),
            ]);
        result
            .Problems[0]
            .Message.ShouldBe("The keyword \"respones\" is not known here and is ignored. Correct its name, or begin it with \"x-\".");
    }

    [Fact]
    public void Read_UnknownKeywordsSwitchedOff_AreNotReported() =>
        OpenApiReader
            .Read(Spec.Text(more: "\"foo\":1,"), new OpenApiReaderOptions { ReportUnknownKeywords = false })
            .Problems.ShouldBeEmpty();

    [Fact]
    public void Read_NameTwice_IsReported() =>
        Spec.Read("""{"/a":{},"/a":{}}""")
            .SingleProblem(DocumentProblemKind.InvalidValue, "The name \"/a\" stands twice")
            .Pointer.ShouldBe("/paths/~1a");

    [Fact]
    public void Read_ProblemsInAnyOrder_AreGivenInDocumentOrder()
    {
        var result = Spec.Read(
            """{"/a":{"get":{"parameters":[{"$ref":"#/components/parameters/P"}],"responses":{},"zzz":1}}}""",
            """{"parameters":{"P":{"name":"p","in":"query","qqq":1}},"schemas":{"S":{"sss":1}}}"""
        );

        result.Problems.Select(problem => problem.Position.Offset).ShouldBeInOrder();
        result.Problems.Count.ShouldBe(3);
    }

    [Fact]
    public void Read_FaultInAnUnusedComponent_IsReported() =>
        Spec.Read(components: """{"parameters":{"P":{"in":"query"}}}""")
            .SingleProblem(DocumentProblemKind.InvalidValue, "A parameter needs a \"name\"")
            .Pointer.ShouldBe("/components/parameters/P");

    [Fact]
    public void Read_SameTextTwice_GivesEqualModels()
    {
        var text = TestSupport.RepositoryFiles.ReadBundledDocument();

        OpenApiReader.Read(text).ShouldBe(OpenApiReader.Read(text));
        OpenApiReader.Read(text).GetHashCode().ShouldBe(OpenApiReader.Read(text).GetHashCode());
    }

    [Fact]
    public void Read_Cancelled_Throws()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Should.Throw<OperationCanceledException>(() => OpenApiReader.Read(Spec.Text(), ct: source.Token));
    }

    [Theory]
    [InlineData("""{"openapi":"3.0.0"}""", "has no \"info\" object")]
    [InlineData("""{"openapi":"3.0.0","info":[]}""", "The value of \"info\" must be an object, not a list")]
    [InlineData("""{"openapi":"3.0.0","info":{},"paths":[]}""", "The value of \"paths\" must be an object, not a list")]
    [InlineData("""{"openapi":"3.0.0","info":{},"paths":{"a":{}}}""", "must begin with '/'")]
    [InlineData("""{"openapi":"3.0.0","info":{},"servers":{}}""", "The value of \"servers\" must be a list, not an object")]
    [InlineData("""{"openapi":"3.0.0","info":{},"servers":[{}]}""", "A server needs a \"url\"")]
    [InlineData("""{"openapi":"3.0.0","info":{},"tags":["a"]}""", "A tag must be an object, not a string")]
    [InlineData("""{"openapi":"3.0.0","info":{},"components":{"securitySchemes":{"a":{}}}}""", "A security scheme needs a \"type\"")]
    [InlineData("""{"openapi":"3.0.0","info":{},"components":{"schemas":[]}}""", "The value of \"schemas\" must be an object")]
    [InlineData("""{"openapi":"3.0.0","info":{},"components":{"schemas":{"S":[]}}}""", "A schema must be an object, not a list")]
    public void Read_ValueOfAnotherKind_IsReportedAndTheRestRead(string json, string message)
    {
        var result = OpenApiReader.Read(json);

        result.Model.ShouldNotBeNull();
        result.Problems.ShouldContain(problem => problem.Kind == DocumentProblemKind.InvalidValue && problem.Message.Contains(message));
    }
}

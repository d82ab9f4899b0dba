using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Reading;

namespace CoinStatsGen.OpenApi.Tests.Reading;

public class OperationTests
{
    [Fact]
    public void Read_Operation_ReadsItsTexts()
    {
        var operation = Spec.Operation(
            """{"operationId":"a","summary":"S","description":"D","deprecated":true,"tags":["T"],"responses":{}}"""
        );

        (operation.Id, operation.Method, operation.Path, operation.Summary, operation.Description, operation.Deprecated).ShouldBe(
            ("a", "GET", "/x", "S", "D", true)
        );
        operation.Tags.ShouldBe(["T"]);
        operation.Position.Column.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Read_Methods_AreFoundInDocumentOrder()
    {
        var result = Spec.Read(
            """{"/b":{"summary":"s","patch":{"responses":{}},"get":{"responses":{}},"x-a":{},"trace":{"responses":{}}},"/a":{"query":{"responses":{}},"additionalOperations":{"COPY":{"responses":{}}}}}"""
        );

        result.Problems.ShouldBeEmpty();
        result
            .Model!.Operations.Select(operation => $"{operation.Method} {operation.Path}")
            .ShouldBe(["PATCH /b", "GET /b", "TRACE /b", "QUERY /a", "COPY /a"]);
    }

    [Theory]
    [InlineData("/v1/coins/{coinId}", "get-v1-coins-coinId")]
    [InlineData("/", "get")]
    [InlineData("/a.b/{x}_{y}", "get-a-b-x-y")]
    public void Read_NoOperationId_IsMadeFromMethodAndPath(string path, string id)
    {
        var result = Spec.ReadOperation("""{"responses":{}}""", path: path);

        result.Model!.Operations[0].Id.ShouldBe(id);
    }

    [Fact]
    public void Read_ReferencedPathItem_IsRead()
    {
        var result = Spec.Read(
            """{"/a":{"$ref":"#/components/pathItems/I"},"/b":{"$ref":"#/paths/~1a"}}""",
            """{"pathItems":{"I":{"get":{"responses":{}}}}}"""
        );

        result.Problems.ShouldBeEmpty();
        result.Model!.Operations.Select(operation => operation.Path).ShouldBe(["/a", "/b"]);
    }

    [Fact]
    public void Read_OwnServers_AreKeptWhereTheyDiffer()
    {
        var model = Spec.Read(
            """
            {"/a":{"servers":[{"url":"https://a"}],"get":{"responses":{}},"put":{"servers":[{"url":"https://b"}],"responses":{}}},
             "/c":{"servers":[{"url":"https://root"}],"get":{"responses":{}}}}
            """,
            more: "\"servers\":[{\"url\":\"https://root\"}],"
        ).Model!;

        model.Operations.Select(operation => string.Join(',', operation.Servers)).ShouldBe(["https://a", "https://b", ""]);
    }

    [Theory]
    [InlineData(
        """{"parameters":[{"$ref":"#/components/parameters/No"}],"responses":{}}""",
        "its parameter at 1:",
        DocumentProblemKind.UnresolvedReference
    )]
    [InlineData("""{"parameters":[{"in":"query"}],"responses":{}}""", "its parameter at 1:", DocumentProblemKind.InvalidValue)]
    [InlineData("""{"parameters":[{"name":"b","in":"body"}],"responses":{}}""", "its parameter at 1:", DocumentProblemKind.InvalidValue)]
    [InlineData("""{"parameters":["p"],"responses":{}}""", "its parameter at 1:", DocumentProblemKind.InvalidValue)]
    [InlineData(
        """{"requestBody":{"$ref":"#/components/requestBodies/No"},"responses":{}}""",
        "its request body at 1:",
        DocumentProblemKind.UnresolvedReference
    )]
    [InlineData(
        """{"responses":{"200":{"$ref":"#/components/responses/No"}}}""",
        "its 200 response at 1:",
        DocumentProblemKind.UnresolvedReference
    )]
    public void Read_FatalFault_LeavesOutTheOperationOnly(string operation, string reason, DocumentProblemKind cause)
    {
        var result = Spec.Read($$$$"""{"/a":{"get":{{{{operation}}}},"put":{"responses":{}} }}""");

        result.Model!.Operations.ShouldHaveSingleItem().Method.ShouldBe("PUT");
        result.Problems.ShouldContain(problem => problem.Kind == cause);
        var skipped = result.Problems.Single(problem => problem.Kind == DocumentProblemKind.SkippedOperation);
        skipped.Message.ShouldStartWith("GET /a is left out: " + reason);
        skipped.Pointer.ShouldBe("/paths/~1a/get");
    }

    [Fact]
    public void Read_OperationThatIsNoObject_IsLeftOut() =>
        Spec.Read("""{"/a":{"get":[]}}""")
            .SingleProblem(DocumentProblemKind.SkippedOperation, "GET /a is left out: it must be an object, not a list.");

    [Fact]
    public void Read_UnresolvedErrorResponse_LeavesOutTheResponseOnly()
    {
        var result = Spec.ReadOperation("""{"responses":{"200":{"description":""},"400":{"$ref":"#/components/responses/No"}}}""");

        result.SingleProblem(DocumentProblemKind.UnresolvedReference, "points to nothing");
        result.Model!.Operations[0].Responses.ShouldHaveSingleItem().Status.ShouldBe("200");
    }

    [Fact]
    public void Read_Responses_KeepStatusOrderAndRanges()
    {
        var operation = Spec.Operation(
            """{"responses":{"404":{"description":"N"},"default":{"description":"D"},"2xx":{"description":"S"},"x-r":1}}"""
        );

        operation
            .Responses.Select(response => (response.Status, response.Description, response.StatusCode, response.IsSuccess))
            .ShouldBe([("404", "N", 404, false), ("default", "D", null, false), ("2XX", "S", null, true)]);
    }

    [Theory]
    [InlineData("20")]
    [InlineData("2X1")]
    [InlineData("600")]
    [InlineData("ok")]
    public void Read_WrongStatus_IsReported(string status) =>
        Spec.ReadOperation($$$$"""{"responses":{"{{{{status}}}}":{"description":""}}}""")
            .SingleProblem(DocumentProblemKind.InvalidValue, "a status is three digits");

    [Fact]
    public void Read_SharedResponse_TakesTheStatusOfEachUse()
    {
        var operation = Spec.Operation(
            """{"responses":{"200":{"$ref":"#/components/responses/R"},"201":{"$ref":"#/components/responses/R"}}}""",
            """{"responses":{"R":{"description":"r","headers":{"X-Id":{"schema":{"type":"string"},"description":"h"}}}}}"""
        );

        operation.Responses.Select(response => response.Status).ShouldBe(["200", "201"]);
        var header = operation.Responses[1].Headers.ShouldHaveSingleItem();
        (header.Name, header.In, header.Description).ShouldBe(("X-Id", ParameterLocation.Header, "h"));
    }

    [Fact]
    public void Read_Body_ReadsMediaTypesExamplesAndEncodings()
    {
        var operation = Spec.Operation(
            """
            {"requestBody":{"required":true,"description":"B","content":{
              "application/json":{"schema":{"type":"object"},"example":{ "b" : 1.50 , "a" : [ ] }},
              "multipart/form-data":{"schema":{"type":"object"},"encoding":{"file":{"contentType":"image/png"},"tags":{"style":"spaceDelimited"}},
                "examples":{"one":{"summary":"s","value":1},"two":{"$ref":"#/components/examples/E"},"three":{"externalValue":"http://x"}}}}},
             "responses":{}}
            """,
            """{"examples":{"E":{"value":{"k":"v w"}}}}"""
        );

        var body = operation.RequestBody!;
        (body.Required, body.Description).ShouldBe((true, "B"));
        body.Content[0].Examples.ShouldBe([new ApiExample("", """{"b":1.50,"a":[]}""")]);
        body.Content[1].Examples.ShouldBe([new ApiExample("one", "1"), new ApiExample("two", """{"k":"v w"}""")]);
        body.Content[1]
            .Encodings.Select(encoding => (encoding.Property, encoding.ContentType, encoding.IsStyled))
            .ShouldBe([("file", "image/png", false), ("tags", null, false)]);
    }

    [Theory]
    [InlineData("3.0.3", "application/x-www-form-urlencoded", """{"explode":false}""", "Form False False", true)]
    [InlineData("3.0.3", "application/x-www-form-urlencoded; charset=utf-8", """{"allowReserved":true}""", "Form True True", true)]
    [InlineData("3.0.3", "application/x-www-form-urlencoded", """{"contentType":"a/b"}""", "Form True False", false)]
    [InlineData("3.0.3", "Multipart/Form-Data", """{"style":"deepObject"}""", "DeepObject False False", false)]
    [InlineData("3.1.0", "Multipart/Form-Data", """{"style":"deepObject"}""", "DeepObject False False", true)]
    [InlineData("3.1.0", "multipart/mixed", """{"style":"deepObject"}""", "DeepObject False False", false)]
    public void Read_Encoding_HasAStyleWhereTheVersionKnowsItForTheMediaType(
        string version,
        string mediaType,
        string encoding,
        string expected,
        bool isStyled
    )
    {
        var result = Spec.Read(
            """{"/a":{"post":{"requestBody":{"content":{"MEDIA":{"schema":{"type":"object"},"encoding":{"p":ENCODING}}}},"responses":{}}}}"""
                .Replace("MEDIA", mediaType, StringComparison.Ordinal)
                .Replace("ENCODING", encoding, StringComparison.Ordinal),
            version: version
        );

        var read = result.Model!.Operations[0].RequestBody!.Content[0].Encodings.ShouldHaveSingleItem();
        $"{read.Style} {read.Explode} {read.AllowReserved}".ShouldBe(expected);
        read.IsStyled.ShouldBe(isStyled);
    }

    [Theory]
    [InlineData("multipart/form-data", 1)]
    [InlineData("application/x-www-form-urlencoded", 0)]
    public void Read_EncodingHeaders_AreThoseOfPartsWithoutTheContentType(string mediaType, int count)
    {
        var result = Spec.Read(
            """{"/a":{"post":{"requestBody":{"content":{"MEDIA":{"encoding":{"p":{"headers":{"content-type":{"schema":{"type":"string"}},"X-A":{"$ref":"#/components/headers/A"}}}}}}},"responses":{}}}}""".Replace(
                "MEDIA",
                mediaType,
                StringComparison.Ordinal
            ),
            """{"headers":{"A":{"required":true,"schema":{"type":"string","enum":["a"]}}}}"""
        );

        result
            .Model!.Operations[0]
            .RequestBody!.Content[0]
            .Encodings[0]
            .Headers.Select(header => (header.Name, header.Required))
            .ShouldBe(Enumerable.Repeat(("X-A", true), count));
    }

    [Fact]
    public void Read_ExamplesAsAList_AreReadAndReported()
    {
        var result = Spec.ReadOperation("""{"responses":{"200":{"description":"","content":{"a/b":{"examples":[1,"x"]}}}}}""");

        result.SingleProblem(DocumentProblemKind.InvalidValue, "\"examples\" must be an object");
        result.Model!.Operations[0].Responses[0].Content[0].Examples.ShouldBe([new ApiExample("0", "1"), new ApiExample("1", "\"x\"")]);
    }
}

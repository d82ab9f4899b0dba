using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Emitting;

/// <summary>Bodies of requests and answers that are not JSON.</summary>
public sealed class BodyTests
{
    private const string Upload = """
        { "type": "object", "required": ["file"], "properties": {
            "file": { "type": "string", "format": "binary" },
            "name": { "type": "string" },
            "tags": { "type": "array", "items": { "type": "string" } },
            "facts": { "type": "object", "properties": { "size": { "type": "integer" } } } } }
        """;

    [Fact]
    public void Multipart_Record_IsSentFieldByField()
    {
        var text = Methods("multipart/form-data", Upload);

        text.ShouldContain("call.StartMultipart();");
        text.ShouldContain("call.AddFile(\"file\", _File);");
        text.ShouldContain("call.AddField(\"name\", _Name);");
        text.ShouldContain("call.AddFields(\"tags\", _Tags);");
        text.ShouldContain("call.AddValueField<PostItBodyFacts>(\"facts\", _Facts, PostItBodyFactsJson.Write);");
    }

    [Fact]
    public void Form_Record_IsSentFieldByField() => Methods("application/x-www-form-urlencoded", Upload).ShouldContain("call.StartForm();");

    [Theory]
    [InlineData("text/csv", "string body", "call.SetTextBody(body, \"text/csv\");")]
    [InlineData("application/octet-stream", "global::CoinStats.FileBody body", "call.SetBytesBody(body, \"application/octet-stream\");")]
    [InlineData("image/*", "global::CoinStats.FileBody body", "call.SetBytesBody(body, \"application/octet-stream\");")]
    public void TextAndBytes_AreSentAsTheyAre(string mediaType, string parameter, string statement)
    {
        var text = Methods(mediaType, """{ "type": "string" }""");

        text.ShouldContain(parameter);
        text.ShouldContain(statement);
    }

    [Theory]
    [InlineData("application/merge-patch+json", "PostItBodyJson.Write, \"application/merge-patch+json\");")]
    [InlineData("text/json", "PostItBodyJson.Write, \"text/json\");")]
    [InlineData("application/json; charset=utf-8", "PostItBodyJson.Write);")]
    [InlineData("application/*+json", "PostItBodyJson.Write);")]
    [InlineData("*/*", "PostItBodyJson.Write);")]
    public void Json_IsSentAsTheKindTheDocumentNames(string mediaType, string expected) =>
        Methods(mediaType, """{ "type": "object", "properties": { "a": { "type": "string" } } }""").ShouldContain(expected);

    [Theory]
    [InlineData("text/plain", "Task<string> GetItAsync(")]
    [InlineData("application/zip", "Task<byte[]> GetItAsync(")]
    public void Answers_TextAndBytes_AreGivenAsTheyCome(string mediaType, string expected) =>
        Answers($$""" "200": { "description": "ok", "content": { "{{mediaType}}": { "schema": { "type": "string" } } } } """)
            .ShouldContain(expected);

    [Fact]
    public void Answers_NoBody_GiveATask() => Answers(""" "204": { "description": "done" } """).ShouldContain("Task GetItAsync(");

    [Fact]
    public void Answers_SeveralSuccessesOfDifferentShapes_AreAUnion()
    {
        const string One =
            """ "content": { "application/json": { "schema": { "type": "object", "required": ["a"], "properties": { "a": { "type": "string" } } } } } """;
        const string Other = """ "content": { "application/json": { "schema": { "type": "array", "items": { "type": "string" } } } } """;

        Answers($$""" "200": { "description": "ok", {{One}} }, "202": { "description": "later", {{Other}} } """)
            .ShouldContain("Task<GetItResponse> GetItAsync(");
    }

    [Fact]
    public void Answers_OnlyADefault_CountAsSuccess() =>
        Answers(""" "default": { "description": "ok", "content": { "application/json": { "schema": { "type": "boolean" } } } } """)
            .ShouldContain("Task<bool> GetItAsync(");

    private static string Methods(string mediaType, string schema) =>
        GeneratorHarness.Run(
            SpecBuilder.Document(
                $$"""
                "/a": { "post": { "operationId": "post-it", "tags": ["Things"],
                  "requestBody": { "required": true, "content": { "{{mediaType}}": { "schema": {{schema}} } } },
                  "responses": { "204": { "description": "done" } } } }
                """
            )
        )["Things"];

    private static string Answers(string responses) =>
        GeneratorHarness.Run(
            SpecBuilder.Document($$""" "/a": { "get": { "operationId": "get-it", "tags": ["Things"], "responses": { {{responses}} } } } """)
        )["Things"];
}

using System.Net;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Emitting;

/// <summary>What a caller makes of documented errors: which are given back, of which type their bodies are, which exceptions there are.</summary>
public sealed class ErrorTests
{
    private const string Problem = """{"title":"Out of stock","status":422,"detail":"Item 5 is gone."}""";

    private const string Schemas = """
        "Thing": { "type": "object", "properties": { "id": { "type": "integer" } } },
        "Problem": { "type": "object", "required": ["title"], "properties": { "title": { "type": "string" }, "detail": { "type": "string" }, "code": { "type": "integer" } } }
        """;

    private static readonly string Ranges =
        Body("4XX", "application/problem+json", Ref("Problem")) + "," + Body("default", "application/problem+json", Ref("Problem"));

    [Theory]
    [InlineData(422)]
    [InlineData(500)]
    [InlineData(301)]
    public async Task WithResponse_RangeOrDefault_IsGivenBack(int status) =>
        (
            await CallAsync(
                Ranges,
                "var r = await client.Things.DoItWithResponseAsync(); return r.StatusCode + \" \" + r.Error!.Message;",
                status,
                Problem
            )
        ).ShouldBe($"{status} Out of stock: Item 5 is gone.");

    [Fact]
    public async Task WithResponse_RangeOfServerErrorsAlone_ThrowsOthers() =>
        (
            await CallAsync(
                Body("5XX", "application/json", Ref("Problem")),
                """try { await client.Things.DoItWithResponseAsync(); return "given"; } catch (CoinStatsApiException e) { return e.GetType().Name + e.StatusCode; }""",
                422,
                Problem
            )
        ).ShouldBe("CoinStatsApiException422");

    [Fact]
    public async Task As_DocumentedSchema_IsTheTypedBody() =>
        (await CaughtAsync(Ranges, "var p = e.As<Problem>()!; return p.Title + \"|\" + p.Detail + \"|\" + p.Code;", 404, Problem)).ShouldBe(
            "Out of stock|Item 5 is gone.|"
        );

    [Theory]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{\"title\":")]
    public async Task As_BodyOfAnotherKind_IsNull(string body) =>
        (await CaughtAsync(Ranges, "return (e.As<Problem>() is null).ToString();", 404, body)).ShouldBe("True");

    [Fact]
    public async Task As_BodyThatLacksMembers_IsReadTolerantly() =>
        (await CaughtAsync(Ranges, "return \"[\" + e.Error.As<Problem>()!.Title + \"]\";", 404, "{}")).ShouldBe("[]");

    [Fact]
    public async Task As_InlineSchema_IsATypeOfTheOperation() =>
        (
            await CaughtAsync(
                Body("404", "application/json", """{ "type": "object", "properties": { "why": { "type": "string" } } }""")
                    + ","
                    + Body("409", "application/json", """{ "type": "object", "properties": { "why": { "type": "string" } } }"""),
                "return e.As<DoItError404>()!.Why!;",
                409,
                """{"why":"so"}"""
            )
        ).ShouldBe("so");

    [Fact]
    public async Task As_SchemaOfASharedResponse_IsNamedAfterIt() =>
        (
            await CaughtAsync(
                """ "404": { "$ref": "#/components/responses/Missing" } """,
                "return e.As<MissingError>()!.Why!;",
                404,
                """{"why":"so"}"""
            )
        ).ShouldBe("so");

    [Fact]
    public async Task AsList_ListOfErrors_IsRead() =>
        (
            await CaughtAsync(
                Body("400", "application/json", $$"""{ "type": "array", "items": {{Ref("Problem")}} }"""),
                "return string.Join(',', e.AsList<Problem>()!.Select(p => p.Title)) + (e.As<Problem>() is null);",
                400,
                """[{"title":"a"},{"title":"b"}]"""
            )
        ).ShouldBe("a,bTrue");

    [Fact]
    public async Task As_TypeOfNoClient_IsRefused() =>
        (
            await CaughtAsync(
                Ranges,
                """try { e.As<string>(); return ""; } catch (ArgumentException x) { return x.Message; }""",
                404,
                Problem
            )
        ).ShouldContain("String is no type of a generated client");

    [Theory]
    [InlineData(409, "CoinStatsApiException")]
    [InlineData(402, "CoinStatsApiException")]
    [InlineData(406, "CoinStatsApiException")]
    [InlineData(404, "CoinStatsNotFoundException")]
    [InlineData(429, "CoinStatsRateLimitedException")]
    public async Task Throw_DocumentWithoutRules_GoesByTheStatusAlone(int status, string expected) =>
        (await CaughtAsync(Ranges, "return e.GetType().Name;", status, Problem)).ShouldBe(expected);

    [Theory]
    [InlineData(404, "AcmeNotFoundException")]
    [InlineData(409, "AcmeConflictException")]
    [InlineData(422, "AcmeApiException")]
    [InlineData(429, "AcmeRateLimitedException")]
    public async Task Throw_ClientOfAnotherName_HasItsOwnExceptions(int status, string expected)
    {
        var (result, _) = await new GeneratedProgram(
            Document(Body("404", "application/json", Ref("Problem")) + "," + Body("409", "application/json", Ref("Problem"))),
            new Dictionary<string, string> { ["CoinStatsGenClientName"] = "AcmeClient" }
        ).RunAsync(
            """try { await client.Things.DoItAsync(); return "read"; } catch (AcmeApiException e) { return e.GetType().Name + e.As<Problem>()!.Title; }""",
            _ => AnsweringHandler.Json(Problem, (HttpStatusCode)status)
        );
        result.ShouldBe(expected + "Out of stock");
    }

    [Fact]
    public void Comments_DocumentedErrors_SayHowTheirBodyIsRead()
    {
        var output = GeneratorHarness.Run(Document(Ranges + "," + Body("404", "application/json", Ref("Problem"))));
        output["Things"]
            .ShouldContain(
                """<exception cref="global::CoinStats.CoinStatsApiException">4XX, default: Said. As&lt;Problem&gt;() reads its body.</exception>"""
            );
        output["Things"]
            .ShouldContain(
                """<exception cref="global::CoinStats.CoinStatsNotFoundException">404: Said. As&lt;Problem&gt;() reads its body.</exception>"""
            );
    }

    [Fact]
    public void Generate_Filtered_KeepsTheTypesOfErrors() =>
        GeneratorHarness
            .Run(Document(Ranges), new Dictionary<string, string> { ["CoinStatsGenOperations"] = "do-it" })["Problem"]
            .ShouldContain("record Problem");

    private static string Ref(string name) => $$"""{ "$ref": "#/components/schemas/{{name}}" }""";

    private static string Body(string status, string mediaType, string schema) =>
        $$""" "{{status}}": { "description": "Said", "content": { "{{mediaType}}": { "schema": {{schema}} } } } """;

    private static string Document(string errors) =>
        SpecBuilder
            .Document(
                $$""" "/a": { "post": { "operationId": "do-it", "tags": ["Things"], "responses": { {{Body("200", "application/json", Ref("Thing"))}}, {{errors}} } } } """,
                Schemas
            )
            .Replace(
                "\"components\": {",
                """
                "components": { "responses": { "Missing": { "description": "Said", "content": { "application/json": { "schema": {
                  "type": "object", "properties": { "why": { "type": "string" } } } } } } },
                """,
                StringComparison.Ordinal
            );

    private static Task<string> CaughtAsync(string errors, string lines, int status, string body) =>
        CallAsync(
            errors,
            $$"""try { await client.Things.DoItAsync(); return "read"; } catch (CoinStatsApiException e) { {{lines}} }""",
            status,
            body
        );

    private static async Task<string> CallAsync(string errors, string lines, int status, string body)
    {
        var (result, _) = await new GeneratedProgram(Document(errors)).RunAsync(lines, _ =>
            AnsweringHandler.Json(body, (HttpStatusCode)status)
        );
        return result;
    }
}

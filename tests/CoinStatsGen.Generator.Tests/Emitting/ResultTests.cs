using System.Net;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Emitting;

/// <summary>What a call gives, by the successes the document lists.</summary>
public sealed class ResultTests
{
    private const string Thing = """{ "type": "object", "required": ["id"], "properties": { "id": { "type": "integer" } } }""";
    private const string Receipt = """{ "type": "object", "required": ["receipt"], "properties": { "receipt": { "type": "string" } } }""";

    [Theory]
    [InlineData("200", """{"id":5}""", "5")]
    [InlineData("204", "", "none")]
    [InlineData("202", " ", "none")]
    public async Task NoContentBesideAnswer_IsNull(string status, string body, string expected) =>
        (
            await CallAsync(
                $"{Json("200", Thing)}, {Empty("204")}, {Empty("202")}",
                """return (await client.Things.DoItAsync())?.Id.ToString() ?? "none";""",
                status,
                body
            )
        ).ShouldBe(expected);

    [Fact]
    public async Task NoContentBesideANumber_IsNull() =>
        (
            await CallAsync(
                $"{Json("200", """{ "type": "number" }""")}, {Empty("204")}",
                """return (await client.Things.DoItAsync())?.ToString() ?? "none";""",
                "204",
                ""
            )
        ).ShouldBe("none");

    [Fact]
    public async Task NoContentBesideAnswer_WithResponse_TellsTheStatus() =>
        (
            await CallAsync(
                $"{Json("200", Thing)}, {Empty("204")}",
                """var r = await client.Things.DoItWithResponseAsync(); return r.StatusCode + " " + (r.Body is null) + " " + (r.GetBodyOrThrow() is null);""",
                "204",
                ""
            )
        ).ShouldBe("204 True True");

    [Fact]
    public async Task EmptyAnswerWhereOneIsDue_IsAnError() =>
        (
            await CallAsync(
                Json("200", Thing),
                """try { await client.Things.DoItAsync(); return "read"; } catch (CoinStatsJsonException e) { return e.Message; }""",
                "200",
                ""
            )
        ).ShouldContain("has no body, and one is due");

    [Fact]
    public async Task NullableAnswer_NullIsAValue() =>
        (
            await CallAsync(
                Json("200", """{ "type": "object", "nullable": true, "properties": { "id": { "type": "integer" } } }"""),
                """return (await client.Things.DoItAsync()) is null ? "null" : "value";""",
                "200",
                "null"
            )
        ).ShouldBe("null");

    [Theory]
    [InlineData("200", """{"id":5}""", "thing 5")]
    [InlineData("201", """{"receipt":"r"}""", "receipt r")]
    [InlineData("200", """{"new":1}""", "unknown")]
    public async Task SuccessesOfTwoShapes_AreAUnion(string status, string body, string expected) =>
        (
            await CallAsync(
                $"{Json("200", "{ \"$ref\": \"#/components/schemas/Thing\" }")}, "
                    + $"{Json("201", "{ \"$ref\": \"#/components/schemas/Receipt\" }")}",
                """return (await client.Things.DoItAsync()).Match(t => "thing " + t.Id, r => "receipt " + r.Receipt_, _ => "unknown");""".Replace(
                    "Receipt_",
                    "ReceiptValue",
                    StringComparison.Ordinal
                ),
                status,
                body
            )
        ).ShouldBe(expected);

    [Fact]
    public async Task DefaultAlone_IsTheAnswer() =>
        (
            await CallAsync(Json("default", Thing), """return (await client.Things.DoItAsync()).Id.ToString();""", "200", """{"id":5}""")
        ).ShouldBe("5");

    [Fact]
    public async Task DefaultBesideASuccess_IsAnError() =>
        (
            await CallAsync(
                $"{Json("200", Thing)}, {Json("default", Receipt)}",
                """try { await client.Things.DoItAsync(); return "read"; } catch (CoinStatsApiException e) { return e.StatusCode + " " + e.Error.RawBody; }""",
                "418",
                """{"receipt":"r"}"""
            )
        ).ShouldBe("""418 {"receipt":"r"}""");

    [Fact]
    public async Task RangeOfSuccesses_IsRead() =>
        (
            await CallAsync(Json("2XX", Thing), """return (await client.Things.DoItAsync()).Id.ToString();""", "206", """{"id":5}""")
        ).ShouldBe("5");

    [Theory]
    [InlineData("text/plain", "string", "hi", "hi")]
    [InlineData("application/octet-stream", "byte[]", "hi", "2")]
    public async Task OtherMediaTypes_AreTextOrBytes(string mediaType, string type, string body, string expected) =>
        (
            await CallAsync(
                $$""" "200": { "description": "ok", "content": { "{{mediaType}}": { } } } """,
                $"{type} it = await client.Things.DoItAsync(); return {(type == "string" ? "it" : "it.Length.ToString()")};",
                "200",
                body
            )
        ).ShouldBe(expected);

    [Fact]
    public async Task NoBodyAtAll_IsATask() =>
        (await CallAsync(Empty("204"), """await client.Things.DoItAsync(); return "done";""", "204", "")).ShouldBe("done");

    [Theory]
    [InlineData("204")]
    [InlineData("205")]
    public async Task StatusWithoutABody_HasNoneWhateverIsDocumented(string status) =>
        (await CallAsync(Json(status, Thing), """await client.Things.DoItAsync(); return "done";""", status, "")).ShouldBe("done");

    [Theory]
    [InlineData("200", "", "none")]
    [InlineData("200", """{"id":5}""", """{"id":5}""")]
    [InlineData("200", "null", "none")]
    public async Task MediaTypeWithoutSchema_IsAnythingOrNothing(string status, string body, string expected) =>
        (
            await CallAsync(
                """ "200": { "description": "ok", "content": { "application/json": {} } } """,
                """return (await client.Things.DoItAsync())?.GetRawText() ?? "none";""",
                status,
                body
            )
        ).ShouldBe(expected);

    [Fact]
    public async Task Head_HasNoBody() =>
        (
            await new GeneratedProgram(
                SpecBuilder.Document(
                    $$""" "/a": { "head": { "operationId": "do-it", "tags": ["Things"], "responses": { {{Json("200", Thing)}} } } } """,
                    $$""" "Thing": {{Thing}} """
                )
            ).RunAsync("""await client.Things.DoItAsync(); return "done";""", _ => AnsweringHandler.Json("", HttpStatusCode.OK))
        ).Result.ShouldBe("done");

    [Fact]
    public async Task NoContentThatIsNotDocumented_IsTheEmptyValueAndAGap() =>
        (
            await CallAsync(
                Json("200", Thing),
                """var r = await client.Things.DoItWithResponseAsync(); return r.GetBodyOrThrow().Id + " " + r.Gaps.Single();""",
                "204",
                ""
            )
        ).ShouldBe("0 $: expected a body, found nothing");

    private static string Json(string status, string schema) =>
        $$""" "{{status}}": { "description": "ok", "content": { "application/json": { "schema": {{schema}} } } } """;

    private static string Empty(string status) => $$""" "{{status}}": { "description": "nothing" } """;

    private static async Task<string> CallAsync(string responses, string lines, string status, string body)
    {
        var document = SpecBuilder.Document(
            $$""" "/a": { "post": { "operationId": "do-it", "tags": ["Things"], "responses": { {{responses}} } } } """,
            $""" "Thing": {Thing}, "Receipt": {Receipt} """
        );
        var (result, _) = await new GeneratedProgram(document).RunAsync(lines, _ =>
            AnsweringHandler.Json(body, (HttpStatusCode)int.Parse(status, System.Globalization.CultureInfo.InvariantCulture))
        );
        return result;
    }
}

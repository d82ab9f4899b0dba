namespace CoinStats.MockServer.Tests.Validation;

/// <summary>Parameters of every style, as others than our client write them.</summary>
public sealed class StyleTests
{
    private const string Color =
        """{ "type": "object", "required": ["R"], "properties": { "R": { "type": "integer" }, "tags": { "type": "array", "items": { "type": "string", "maxLength": 2 } } } }""";

    private static string Document(string place, string rest, string path = "/x") =>
        $$"""
            { "openapi": "3.0.3", "info": { "title": "Styles", "version": "1" },
              "paths": { "{{path}}": { "get": { "operationId": "get-x",
                "parameters": [ { "name": "p", "in": "{{place}}", "required": {{(place == "path" ? "true" : "false")}}, {{rest}} } {{(
                place == "query" ? """, { "name": "other", "in": "query", "schema": { "type": "string" } }""" : ""
            )}} ],
                "responses": { "200": { "description": "d", "content": { "application/json": { "example": 1 } } } } } } } }
            """;

    [Theory]
    [InlineData("label", "false", """{ "type": "integer" }""", ".5", null)]
    [InlineData("label", "false", """{ "type": "integer" }""", "5", "must be written in the style label, but is '5'")]
    [InlineData("label", "false", """{ "type": "integer" }""", ".x", "must be a whole number, but is 'x'")]
    [InlineData("label", "true", """{ "type": "array", "items": { "type": "integer" } }""", ".5.6", null)]
    [InlineData("matrix", "false", """{ "type": "integer" }""", ";p=5", null)]
    [InlineData("matrix", "false", """{ "type": "integer" }""", ";q=5", "must be written in the style matrix, but is ';q=5'")]
    [InlineData(
        "matrix",
        "true",
        """{ "type": "array", "maxItems": 1, "items": { "type": "integer" } }""",
        ";p=5;p=6",
        "must have at most 1 entries, but has 2"
    )]
    [InlineData("matrix", "true", Color, ";R=1;tags=%5B%5D", null)]
    [InlineData("matrix", "true", Color, ";tags=a", "member 'R' is required")]
    [InlineData("simple", "false", """{ "type": "array", "items": { "type": "string", "maxLength": 3 } }""", "a%2Cb,c", null)]
    [InlineData(
        "simple",
        "false",
        """{ "type": "array", "items": { "type": "string", "maxLength": 3 } }""",
        "abcd,c",
        "entry 1 must have at most 3 characters, but has 4"
    )]
    [InlineData("simple", "true", Color, "R=x", "member 'R' must be a whole number, but is 'x'")]
    [InlineData("simple", "false", Color, "R", "must be written in the style simple, but is 'R'")]
    public async Task Path_ByStyle_IsReadAndChecked(string style, string explode, string schema, string segment, string? fault)
    {
        await using var client = Client(Document("path", $""" "style": "{style}", "explode": {explode}, "schema": {schema} """, "/x/{p}"));
        Check(await client.GetAsync("/x/" + segment), fault is null ? null : "path parameter 'p' " + fault);
    }

    [Theory]
    [InlineData("form", "false", "p=R,1", null)]
    [InlineData("form", "false", "p=R,x", "query parameter 'p' member 'R' must be a whole number, but is 'x'")]
    [InlineData("form", "false", "p=R", "query parameter 'p' must be written in the style form, but is 'R'")]
    [InlineData("form", "false", "anything=1", "query parameter 'anything' is not documented for get-x")]
    [InlineData("form", "true", "R=1&other=a", null)]
    [InlineData("form", "true", "R=1&anything=1", "query parameter 'anything' is not documented for get-x")]
    [InlineData(
        "form",
        "true",
        "R=1&p=1",
        "query parameter 'p' is not documented for get-x by this name alone: it is an object, and its style writes its members by name"
    )]
    [InlineData("form", "true", "tags=[]", "query parameter 'p' member 'R' is required")]
    [InlineData("spaceDelimited", "false", "p=R%201", null)]
    [InlineData("pipeDelimited", "false", "p=R|x", "query parameter 'p' member 'R' must be a whole number, but is 'x'")]
    [InlineData("deepObject", "true", "p[R]=1&p[tags]=a&p[tags]=b", null)]
    [InlineData("deepObject", "true", "p[R]=1&p[tags]=abc", "query parameter 'p' member 'tags' must have at most 2 characters, but has 3")]
    [InlineData("deepObject", "true", "p[Q]=1", "query parameter 'p[Q]' is not documented for get-x")]
    public async Task Query_ObjectByStyle_IsReadAndChecked(string style, string explode, string query, string? fault)
    {
        await using var client = Client(Document("query", $""" "style": "{style}", "explode": {explode}, "schema": {Color} """));
        Check(await client.GetAsync("/x?" + query), fault);
    }

    [Theory]
    [InlineData("true", "p=5", null)]
    [InlineData("true", "p=x", "query parameter 'p' must be a whole number, but is 'x'")]
    [InlineData("true", "R=1", null)]
    [InlineData("true", "R=x", "query parameter 'p' fits none of its 2 shapes: it.R must be a whole number, but is a string")]
    [InlineData("false", "p=R,1", null)]
    [InlineData("false", "p=R,x", "query parameter 'p' must be a whole number, but is 'R,x'")]
    public async Task Query_NumberOrObject_IsHeldAgainstBoth(string explode, string query, string? fault)
    {
        await using var client = Client(
            Document("query", $$""" "explode": {{explode}}, "schema": { "oneOf": [ { "type": "integer" }, {{Color}} ] } """)
        );
        Check(await client.GetAsync("/x?" + query), fault);
    }

    [Theory]
    [InlineData("{\"R\":1}", null)]
    [InlineData("{\"R\":\"x\"}", "query parameter 'p' at $.R must be a whole number, but is a string")]
    [InlineData("{}", "query parameter 'p' at $.R is required")]
    [InlineData("[]", "query parameter 'p' must be an object, but is an array")]
    [InlineData("R", "query parameter 'p' must be JSON, but is 'R'")]
    public async Task Query_WrittenAsJson_IsHeldAgainstItsSchema(string value, string? fault)
    {
        await using var client = Client(Document("query", $$""" "content": { "application/json": { "schema": {{Color}} } } """));
        Check(await client.GetAsync("/x?p=" + Uri.EscapeDataString(value)), fault);
    }

    [Theory]
    [InlineData("form", "\"minProperties\": 2", "R=1", "query parameter 'p' must have at least 2 members, but has 1")]
    [InlineData("form", "\"dependentRequired\": { \"R\": [\"tags\"] }", "R=1&tags=a", null)]
    public async Task Query_Object_IsHeldAgainstWhatIsSaidOfItAsAWhole(string style, string keyword, string query, string? fault)
    {
        await using var client = Client(
            Document("query", $$""" "style": "{{style}}", "schema": { {{keyword}}, {{Color.TrimStart('{', ' ')}} """)
        );
        Check(await client.GetAsync("/x?" + query), fault);
    }

    [Theory]
    [InlineData("false", "R,1", null)]
    [InlineData("true", "R=x", "header parameter 'p' member 'R' must be a whole number, but is 'x'")]
    public async Task Header_Object_IsReadAndChecked(string explode, string value, string? fault)
    {
        await using var client = Client(Document("header", $""" "explode": {explode}, "schema": {Color} """));
        Check(await client.GetAsync("/x", ("p", value)), fault);
    }

    [Theory]
    [InlineData("""{ "type": "string", "pattern": "^a b$" }""", "true", "p=a%20b", null)]
    [InlineData(Color, "true", "R=x; z=1", "cookie parameter 'p' member 'R' must be a whole number, but is 'x'")]
    [InlineData(Color, "false", "p=R%2C1", null)]
    public async Task Cookie_EscapedOrObject_IsReadAndChecked(string schema, string explode, string cookie, string? fault)
    {
        await using var client = Client(Document("cookie", $""" "explode": {explode}, "schema": {schema} """));
        Check(await client.GetAsync("/x", ("Cookie", cookie)), fault);
    }

    [Fact]
    public async Task Query_OpenObject_LeavesDeclaredParametersAlone()
    {
        await using var client = Client(
            Document("query", """ "schema": { "type": "object", "additionalProperties": { "type": "integer" } } """)
        );
        Check(await client.GetAsync("/x?a=1&other=text"), null);
        Check(await client.GetAsync("/x?a=b&other=text"), "query parameter 'p' member 'a' must be a whole number, but is 'b'");
    }

    private static MockClient Client(string document) => new(new CoinStatsMockOptions { SpecJson = document, Strict = true });

    private static void Check(MockResult answer, string? fault)
    {
        answer.Status.ShouldBe(fault is null ? 200 : 400, answer.Body);
        if (fault is not null)
        {
            answer.Message.ShouldBe("Bad Request: " + fault);
        }
    }
}

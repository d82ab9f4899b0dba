using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Emitting;

/// <summary>What goes on the wire for each style of OpenAPI ("Style Values"), as an emitted client sends it.</summary>
public sealed class ParameterStyleTests
{
    private const string Colour = """{ "type": "object", "properties": { "R": { "type": "integer" }, "G": { "type": "integer" } } }""";
    private const string Filter = """
        { "type": "object", "properties": {
            "from": { "type": "string", "format": "date-time" }, "name": { "type": "string" }, "tags": { "type": "array", "items": { "type": "string" } },
            "inner": { "type": "object", "properties": { "depth": { "type": "integer" } } },
            "rows": { "type": "array", "items": { "type": "object", "properties": { "x": { "type": "integer" } } } } } }
        """;

    [Theory]
    [InlineData("form", true, "R=100&G=200")]
    [InlineData("form", false, "c=R,100,G,200")]
    [InlineData("spaceDelimited", false, "c=R%20100%20G%20200")]
    [InlineData("pipeDelimited", false, "c=R%7C100%7CG%7C200")]
    [InlineData("deepObject", true, "c%5BR%5D=100&c%5BG%5D=200")]
    public async Task Query_Object_IsWrittenByItsStyle(string style, bool explode, string expected) =>
        (await SendAsync("query", "c", Colour, style, explode, "c: new() { R = 100, G = 200 }")).PathAndQuery.ShouldBe("/a?" + expected);

    [Theory]
    [InlineData("form", true, "c=1&c=2")]
    [InlineData("form", false, "c=1,2")]
    [InlineData("spaceDelimited", false, "c=1%202")]
    [InlineData("spaceDelimited", true, "c=1&c=2")]
    [InlineData("pipeDelimited", false, "c=1%7C2")]
    [InlineData("pipeDelimited", true, "c=1&c=2")]
    [InlineData("deepObject", true, "c=1&c=2")]
    public async Task Query_List_IsWrittenByItsStyle(string style, bool explode, string expected) =>
        (
            await SendAsync("query", "c", """{ "type": "array", "items": { "type": "integer" } }""", style, explode, "c: [1, 2]")
        ).PathAndQuery.ShouldBe("/a?" + expected);

    [Fact]
    public async Task Query_DeepObject_GoesToAnyDepth()
    {
        var arguments =
            "f: new() { From = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), Name = \"a b&c\", Tags = [\"x\", \"y\"], "
            + "Inner = new() { Depth = 2 }, Rows = [new() { X = 1 }, new() { X = 2 }] }";

        var request = await SendAsync("query", "f", Filter, "deepObject", true, arguments);

        Uri.UnescapeDataString(request.PathAndQuery)
            .ShouldBe(
                "/a?f[from]=2026-01-02T03:04:05+00:00&f[name]=a b&c&f[tags]=x&f[tags]=y&f[inner][depth]=2&f[rows][0][x]=1&f[rows][1][x]=2"
            );
        request.PathAndQuery.ShouldContain("f%5Bname%5D=a%20b%26c");
    }

    [Fact]
    public async Task Query_Map_EachEntryIsAPair() =>
        (
            await SendAsync(
                "query",
                "m",
                """{ "type": "object", "additionalProperties": { "type": "integer" } }""",
                "form",
                true,
                "m: new Dictionary<string, long> { [\"a\"] = 1, [\"b c\"] = 2 }"
            )
        ).PathAndQuery.ShouldBe("/a?a=1&b%20c=2");

    [Theory]
    [InlineData("\"x\"", "u=x")]
    [InlineData("5", "u=5")]
    [InlineData("UQueryU.FromStringList([\"x\", \"y\"])", "u=x&u=y")]
    public async Task Query_Union_IsWrittenByItsShape(string argument, string expected)
    {
        var union = """{ "oneOf": [ { "type": "string" }, { "type": "integer" }, { "type": "array", "items": { "type": "string" } } ] }""";

        (
            await SendAsync("query", "u", union, "form", true, "u: " + argument.Replace("UQueryU", "GetAU", StringComparison.Ordinal))
        ).PathAndQuery.ShouldBe("/a?" + expected);
    }

    [Theory]
    [InlineData("simple", false, "R,100,G,200", "1,2")]
    [InlineData("simple", true, "R=100,G=200", "1,2")]
    [InlineData("label", false, ".R,100,G,200", ".1,2")]
    [InlineData("label", true, ".R=100.G=200", ".1.2")]
    [InlineData("matrix", false, ";c=R,100,G,200", ";c=1,2")]
    [InlineData("matrix", true, ";R=100;G=200", ";c=1;c=2")]
    public async Task Path_ObjectAndList_AreWrittenByTheirStyle(string style, bool explode, string ofObject, string ofList)
    {
        (await SendAsync("path", "c", Colour, style, explode, "c: new() { R = 100, G = 200 }")).PathAndQuery.ShouldBe("/a/" + ofObject);
        var list = (
            await SendAsync("path", "c", """{ "type": "array", "items": { "type": "integer" } }""", style, explode, "c: [1, 2]")
        ).PathAndQuery;
        Uri.UnescapeDataString(list).ShouldBe("/a/" + ofList);
    }

    [Theory]
    [InlineData("label", ".a%2Fb")]
    [InlineData("matrix", ";c=a%2Fb")]
    public async Task Path_Text_IsWrittenByItsStyleAndStaysOneSegment(string style, string expected) =>
        (await SendAsync("path", "c", """{ "type": "string" }""", style, false, "c: \"a/b\"")).PathAndQuery.ShouldBe("/a/" + expected);

    [Theory]
    [InlineData(false, "R,100,G,200")]
    [InlineData(true, "R=100,G=200")]
    public async Task Header_Object_IsOneText(bool explode, string expected) =>
        (await SendAsync("header", "X-C", Colour, "simple", explode, "xC: new() { R = 100, G = 200 }")).Headers["X-C"].ShouldBe(expected);

    [Theory]
    [InlineData(false, "c=R%2C100%2CG%2C200")]
    [InlineData(true, "R=100; G=200")]
    public async Task Cookie_Object_IsWrittenByItsStyle(bool explode, string expected) =>
        (await SendAsync("cookie", "c", Colour, "form", explode, "c: new() { R = 100, G = 200 }")).Headers["Cookie"].ShouldBe(expected);

    [Fact]
    public async Task HeaderAndCookie_PlainValues_AreSent()
    {
        var parameters = """
            { "name": "X-Trace", "in": "header", "required": true, "schema": { "type": "integer" } },
            { "name": "session", "in": "cookie", "schema": { "type": "string" } }
            """;
        var (_, requests) = await new GeneratedProgram(SpecBuilder.Document(SpecBuilder.Get("/a", "get-a", parameters))).RunAsync(
            """return await client.Things.GetAAsync(7, session: "a;b");"""
        );

        requests[0].Headers["X-Trace"].ShouldBe("7");
        requests[0].Headers["Cookie"].ShouldBe("session=a%3Bb");
    }

    [Theory]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "string" } } }""", "new() { A = \"x y\" }", """{"a":"x y"}""")]
    [InlineData("""{ "type": "array", "items": { "type": "integer" } }""", "[1, 2]", "[1,2]")]
    [InlineData("""{ "type": "number" }""", "1.5", "1.5")]
    [InlineData("""{ "type": "string" }""", "\"t\"", "\"t\"")]
    public async Task Query_ContentJson_IsSentAsJson(string schema, string argument, string expected)
    {
        var parameter = $$"""{ "name": "f", "in": "query", "content": { "application/json": { "schema": {{schema}} } } }""";
        var (_, requests) = await new GeneratedProgram(SpecBuilder.Document(SpecBuilder.Get("/a", "get-a", parameter))).RunAsync(
            $"return await client.Things.GetAAsync(f: {argument});"
        );

        requests[0].PathAndQuery.ShouldBe("/a?f=" + Uri.EscapeDataString(expected));
    }

    [Theory]
    [InlineData("form")]
    [InlineData("deepObject")]
    public async Task Query_LeftOut_IsNotSent(string style) =>
        (await SendAsync("query", "c", Colour, style, true, "")).PathAndQuery.ShouldBe("/a");

    private static async Task<RecordedRequest> SendAsync(
        string place,
        string name,
        string schema,
        string style,
        bool explode,
        string arguments
    )
    {
        var parameter =
            $$"""{ "name": "{{name}}", "in": "{{place}}", "required": {{(place == "path" ? "true" : "false")}}, "style": "{{style}}", "explode": {{(explode ? "true" : "false")}}, "schema": {{schema}} }""";
        var path = place == "path" ? "/a/{" + name + "}" : "/a";
        var (_, requests) = await new GeneratedProgram(SpecBuilder.Document(SpecBuilder.Get(path, "get-a", parameter))).RunAsync(
            $"return await client.Things.GetAAsync({arguments});"
        );
        return requests.Single();
    }
}

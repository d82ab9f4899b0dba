using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Emitting;

/// <summary>
/// <c>allowReserved</c>: reserved characters of RFC 3986 reach the request line as they are, but for those that a query cannot hold or that
/// would
/// be read as more than the value.
/// </summary>
public sealed class AllowReservedTests
{
    private const string Text = """{ "type": "string" }""";
    private const string List = """{ "type": "array", "items": { "type": "string" } }""";
    private const string Record = """{ "type": "object", "properties": { "a": { "type": "string" }, "b": { "type": "string" } } }""";
    private const string Union = """{ "oneOf": [ { "type": "string" }, { "type": "array", "items": { "type": "string" } } ] }""";

    /// <summary>Style, schema, argument, the query expected.</summary>
    private static readonly (string Style, string Schema, string Argument, string Expected)[] Cases =
    [
        (Reserved("form", true), Text, """ ":/?#[]@!$&'()*+,;=" """, "p=:/?%23%5B%5D@!$%26'()*%2B,;="),
        (Reserved("form", true), Text, """ "a b\"<>\\^`{|}ü~-._" """, "p=a%20b%22%3C%3E%5C%5E%60%7B%7C%7D%C3%BC~-._"),
        (Reserved("form", true), Text, """ "50% %2F %zz %" """, "p=50%25%20%2F%20%25zz%20%25"),
        (Reserved("form", true), Text, """ "\r\nX: y" """, "p=%0D%0AX:%20y"),
        (Reserved("form", true), Text, "new string('\uD800', 1) + \"/\"", "p=%EF%BF%BD/"),
        (Reserved("form", true), List, """ ["a/b", "c&d"] """, "p=a/b&p=c%26d"),
        (Reserved("form", false), List, """ ["a/b", "c:d"] """, "p=a/b,c:d"),
        (Reserved("spaceDelimited", false), List, """ ["a/b", "c:d"] """, "p=a/b%20c:d"),
        (Reserved("pipeDelimited", false), List, """ ["a/b", "c:d"] """, "p=a/b%7Cc:d"),
        (Reserved("form", true), Record, """ new() { A = "x/y", B = "1&2" } """, "a=x/y&b=1%262"),
        (Reserved("form", false), Record, """ new() { A = "x/y", B = "1;2" } """, "p=a,x/y,b,1;2"),
        (Reserved("deepObject", true), Record, """ new() { A = "x/y", B = "1=2" } """, "p%5Ba%5D=x/y&p%5Bb%5D=1=2"),
        (Reserved("form", true), Union, """ "x/y" """, "p=x/y"),
        (""" "style": "form", "allowReserved": false """, Text, """ "x/y" """, "p=x%2Fy"),
        (""" "style": "form" """, Text, """ "x/y" """, "p=x%2Fy"),
    ];

    private static readonly Lazy<Task<IReadOnlyList<string>>> Requests = new(() =>
        WireText.SendAsync(
            SpecBuilder.Document(
                string.Join(
                    ",",
                    Cases.Select(
                        (c, i) =>
                            SpecBuilder.Get(
                                $"/a{i}",
                                $"get-a{i}",
                                $$"""{ "name": "p", "in": "query", {{c.Style}}, "schema": {{c.Schema}} }"""
                            )
                    )
                )
            ),
            string.Join("\n", Cases.Select((c, i) => $"await client.Things.GetA{i}Async(p: {c.Argument});"))
        )
    );

    public static TheoryData<int> Numbers => new(Enumerable.Range(0, Cases.Length));

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Query_IsOnTheRequestLineAsItsStyleSays(int number) =>
        WireText.Target((await Requests.Value)[number]).ShouldBe($"/a{number}?{Cases[number].Expected}");

    /// <summary>Elsewhere than in a query, and for a value that is written as JSON, OpenAPI has no such thing.</summary>
    [Theory]
    [InlineData(""" "in": "path", "required": true, "allowReserved": true, "schema": { "type": "string" } """, "call.AddPath(\"p\", p);")]
    [InlineData(""" "in": "header", "allowReserved": true, "schema": { "type": "string" } """, "call.AddHeader(\"p\", p);")]
    [InlineData(
        """ "in": "query", "allowReserved": true, "content": { "application/json": { "schema": { "type": "string" } } } """,
        "static (writer, value) => writer.WriteStringValue(value)));"
    )]
    public void OtherPlaces_DoNotKnowIt(string parameter, string expected) =>
        GeneratorHarness
            .Run(
                SpecBuilder.Document(
                    SpecBuilder.Get(
                        parameter.Contains("path", StringComparison.Ordinal) ? "/a/{p}" : "/a",
                        "get-a",
                        $$"""{ "name": "p", {{parameter}} }"""
                    )
                )
            )["Things"]
            .ShouldContain(expected);

    private static string Reserved(string style, bool explode) =>
        $$""" "style": "{{style}}", "explode": {{(explode ? "true" : "false")}}, "allowReserved": true """;
}

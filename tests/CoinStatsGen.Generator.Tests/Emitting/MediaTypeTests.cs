using System.Text;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Emitting;

/// <summary>What is asked for and how it is read, by the media types of the document and of the answer.</summary>
public sealed class MediaTypeTests
{
    private const string Thing = """{ "type": "object", "properties": { "id": { "type": "integer" } } }""";
    private const string File = """{ "type": "string", "format": "binary" }""";

    [Theory]
    [InlineData("\"application/vnd.api+json\"", "application/vnd.api+json")]
    [InlineData("\"application/vnd.a+json\",\"application/vnd.b+json; v=2\"", "application/vnd.a+json, application/vnd.b+json; v=2")]
    [InlineData("\"application/hal+json\",\"application/json\"", "application/json")]
    [InlineData("\"application/json; charset=utf-8\"", "application/json")]
    [InlineData("\"*/*\"", "application/json")]
    [InlineData("\"application/*+json\"", "application/json")]
    [InlineData("\"application/problem+json\"", "application/problem+json")]
    public async Task Accept_KindsOfJson_AreAsDocumented(string types, string expected)
    {
        var content = string.Join(",", types.Split(',').Select(type => $$"""{{type}}: { "schema": {{Thing}} }"""));
        var (result, requests) = await RunAsync(
            content,
            """return (await client.Things.GetItAsync()).Id.ToString()!;""",
            "{\"id\":5}",
            "application/vnd.api+json"
        );

        result.ShouldBe("5");
        requests.Single().Headers["Accept"].ShouldBe(expected);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData("*/*")]
    [InlineData("application/pdf")]
    public async Task BinaryBody_IsBytesWhateverItsMediaType(string type)
    {
        var (result, _) = await RunAsync(
            $$""" "{{type}}": { "schema": {{File}} } """,
            """byte[] file = await client.Things.GetItAsync(); return Convert.ToHexString(file);""",
            "\uFEFF%PDF-1.7",
            "application/pdf"
        );

        result.ShouldBe("EFBBBF255044462D312E37");
    }

    [Fact]
    public async Task BinaryBody_OfAComponent_IsBytes()
    {
        var (result, _) = await RunAsync(
            """ "application/json": { "schema": { "$ref": "#/components/schemas/File" } } """,
            """byte[] file = await client.Things.GetItAsync(); return Convert.ToHexString(file);""",
            "ABC",
            "application/json"
        );

        result.ShouldBe("414243");
    }

    [Theory]
    [InlineData("text/plain", "a \"b\"", "a \"b\"")]
    [InlineData("application/json", "\"a \\\"b\\\"\"", "a \"b\"")]
    [InlineData("application/problem+json", "\"x\"", "x")]
    [InlineData(null, "abc", "abc")]
    public async Task RangeOfText_IsWhatTheAnswerSays(string? type, string body, string expected)
    {
        var (result, requests) = await RunAsync(
            """ "*/*": { "schema": { "type": "string" } } """,
            "return await client.Things.GetItAsync();",
            body,
            type
        );

        result.ShouldBe(expected);
        requests.Single().Headers["Accept"].ShouldBe("*/*");
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    [InlineData("windows-1252")]
    [InlineData("\"utf-8\"")]
    [InlineData("no-such-charset")]
    public async Task Text_IsReadInItsCharset(string charset)
    {
        var encoding = charset switch
        {
            "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(charset)!,
            "no-such-charset" or "\"utf-8\"" => Encoding.UTF8,
            _ => Encoding.GetEncoding(charset),
        };
        var (result, _) = await new GeneratedProgram(Document(""" "text/plain": { "schema": { "type": "string" } } """)).RunAsync(
            "return await client.Things.GetItAsync();",
            _ => Answer(encoding.GetBytes("Grüße"), "text/plain; charset=" + charset)
        );

        result.ShouldBe("Grüße");
    }

    [Theory]
    [InlineData("text/plain", "text/plain; charset=utf-8")]
    [InlineData("text/plain; charset=iso-8859-1", "text/plain; charset=iso-8859-1")]
    [InlineData("application/xml", "application/xml; charset=utf-8")]
    public async Task Text_IsSentInItsCharset(string type, string expected)
    {
        var document = SpecBuilder.Document(
            $$"""
            "/it": { "post": { "operationId": "put-it", "tags": ["Things"],
              "requestBody": { "required": true, "content": { "{{type}}": { "schema": { "type": "string" } } } },
              "responses": { "204": { "description": "done" } } } }
            """
        );
        var (_, requests) = await new GeneratedProgram(document).RunAsync("""await client.Things.PutItAsync("Grüße"); return "";""");

        requests.Single().Headers["Content-Type"].ShouldBe(expected);
        requests.Single().Body.ShouldBe("Grüße");
    }

    private static Task<(string Result, IReadOnlyList<RecordedRequest> Requests)> RunAsync(
        string content,
        string lines,
        string body,
        string? type
    ) => new GeneratedProgram(Document(content)).RunAsync(lines, _ => Answer(Encoding.UTF8.GetBytes(body), type));

    private static HttpResponseMessage Answer(byte[] body, string? type)
    {
        var content = new ByteArrayContent(body);
        if (type is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        return new HttpResponseMessage { Content = content };
    }

    private static string Document(string content) =>
        SpecBuilder.Document(
            $$""" "/it": { "get": { "operationId": "get-it", "tags": ["Things"], "responses": { "200": { "description": "ok", "content": { {{content}} } } } } } """,
            $$""" "File": {{File}} """
        );
}

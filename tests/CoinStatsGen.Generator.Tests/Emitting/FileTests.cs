using System.Net;
using System.Net.Http.Headers;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Emitting;

/// <summary>Files go out as bytes or streams, with their names and media types, and come in as they are.</summary>
public sealed class FileTests
{
    private const string Upload = """
        "requestBody": { "required": true, "content": { "application/octet-stream": { "schema": { "type": "string", "format": "binary" } } } },
        """;

    private const string Parts = """
        "requestBody": { "required": true, "content": { "multipart/form-data": { "schema": { "type": "object", "required": ["file"], "properties": {
          "file": { "type": "string", "format": "binary" }, "more": { "type": "array", "items": { "type": "string", "format": "binary" } },
          "seal": { "type": "string", "format": "byte" }, "note": { "type": "string" } } } } } },
        """;

    private const string Stream = "new System.IO.MemoryStream(new byte[] { 65, 66, 67 })";

    [Theory]
    [InlineData("new byte[] { 65, 66, 67 }", "application/octet-stream")]
    [InlineData(Stream, "application/octet-stream")]
    [InlineData("new FileBody(" + Stream + ", mediaType: \"image/png\")", "image/png")]
    public async Task Upload_BytesOrStream_GoOutAsTheyAre(string body, string mediaType)
    {
        var (_, requests) = await RunAsync(Upload, $"await client.Things.DoItAsync({body}); return \"\";");
        requests[0].Body.ShouldBe("ABC");
        requests[0].Headers["Content-Type"].ShouldBe(mediaType);
    }

    [Fact]
    public async Task Parts_FilesWithNames_AreSentWithThem()
    {
        var (_, requests) = await RunAsync(
            Parts,
            $$"""
            await client.Things.DoItAsync(new DoItBody
            {
                File = new FileBody({{Stream}}, "a \"b\".txt", "text/x-log"),
                More = [new byte[] { 68 }, new FileBody(new byte[] { 69 }, "e.bin")],
                Seal = new byte[] { 1 },
                Note = "n",
            });
            return "";
            """
        );
        var body = requests[0].Body!.ReplaceLineEndings("\n");
        body.ShouldContain("form-data; name=\"file\"; filename=\"a %22b%22.txt\"\nContent-Type: text/x-log\n\nABC\n");
        body.ShouldContain("form-data; name=\"more\"; filename=\"more\"\nContent-Type: application/octet-stream\n\nD\n");
        body.ShouldContain("form-data; name=\"more\"; filename=\"e.bin\"\nContent-Type: application/octet-stream\n\nE\n");
        body.ShouldContain("name=\"note\"\n");
        requests[0].Headers["Content-Type"].ShouldStartWith("multipart/form-data; boundary=part-");
    }

    [Theory]
    [InlineData("new byte[] { 65, 66, 67 }", 2)]
    [InlineData(Stream, 2)]
    [InlineData("new System.IO.Compression.GZipStream(new System.IO.MemoryStream(), System.IO.Compression.CompressionMode.Decompress)", 1)]
    public async Task Upload_Repeated_SendsTheWholeFileAgainWhereItCan(string body, int attempts)
    {
        var (_, requests) = await RunAsync(
            Upload,
            $$"""
            var mine = new CoinStatsClient(http, new CoinStatsClientOptions { Retry = { MaxRetries = 1, RetryWrites = true, BaseDelay = default, MaxDelay = default } });
            try { await mine.Things.DoItAsync({{body}}); } catch (CoinStatsApiException) { }
            return "";
            """,
            _ => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
        );
        requests.Count.ShouldBe(attempts);
        requests[^1].Body.ShouldBe(requests[0].Body);
    }

    [Theory]
    [InlineData("attachment; filename=\"r.pdf\"", "r.pdf")]
    [InlineData("attachment; filename*=UTF-8''%C3%A4.pdf", "ä.pdf")]
    [InlineData("attachment; filename=\"../../etc/passwd\"", "passwd")]
    [InlineData("attachment; filename=\"..\"", "")]
    [InlineData("inline", "")]
    public async Task Open_Download_GivesTheFile(string disposition, string expected)
    {
        var (result, _) = await new GeneratedProgram(
            SpecBuilder.Document(
                """ "/a": { "get": { "operationId": "get-report", "tags": ["Things"], "responses": { "200": { "description": "ok", "content": { "application/pdf": { } } } } } } """
            )
        ).RunAsync(
            """
            var small = new CoinStatsClient(http, new CoinStatsClientOptions { MaxResponseBytes = 4 });
            await using var file = await small.Things.OpenReportAsync();
            using var copy = new System.IO.MemoryStream();
            await file.Content.CopyToAsync(copy);
            return file.FileName + "|" + file.MediaType + "|" + file.Length + "|" + copy.Length + "|" + file.Response.StatusCode;
            """,
            _ =>
            {
                var content = new ByteArrayContent(new byte[100])
                {
                    Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") },
                };
                content.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
                return new HttpResponseMessage { Content = content };
            }
        );
        result.ShouldBe($"{expected}|application/pdf|100|100|200");
    }

    [Fact]
    public async Task Upload_ContentHeadersAsParameters_AreSent()
    {
        const string Headers = """
            "parameters": [ { "name": "content-range", "in": "header", "required": true, "schema": { "type": "string" } },
              { "name": "digest", "in": "header", "required": true, "schema": { "type": "string" } } ],
            """;
        var (_, requests) = await RunAsync(
            Headers + Upload,
            """await client.Things.DoItAsync("bytes 0-2/3", "sha", new byte[] { 65, 66, 67 }); return "";"""
        );
        requests[0].Headers["Content-Range"].ShouldBe("bytes 0-2/3");
        requests[0].Headers["digest"].ShouldBe("sha");
    }

    private static Task<(string Result, IReadOnlyList<RecordedRequest> Requests)> RunAsync(
        string members,
        string lines,
        Func<RecordedRequest, HttpResponseMessage>? answer = null
    ) =>
        new GeneratedProgram(
            SpecBuilder.Document(
                $$""" "/a": { "put": { "operationId": "do-it", "tags": ["Things"], {{members}} "responses": { "204": { "description": "ok" } } } } """
            )
        ).RunAsync(lines, answer ?? (static _ => new HttpResponseMessage(HttpStatusCode.NoContent)));
}

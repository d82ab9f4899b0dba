using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace CoinStats.MockServer.Tests.Hosting;

/// <summary>Bodies that came compressed, or in another charset than UTF-8.</summary>
public sealed class PackedRequestTests : IAsyncDisposable
{
    private const string Json = """{"name":"Café"}""";
    private readonly CoinStatsMockServer _server = CoinStatsMockServer.CreateSocketFree(
        new CoinStatsMockOptions { SpecJson = TinySpec.Json, MaxRequestBodyBytes = 4096 }
    );
    private readonly HttpClient _http;

    public PackedRequestTests()
    {
        _http = new HttpClient(_server.CreateHandler()) { BaseAddress = _server.BaseAddress };
        _server.AddMappings($$$"""{"request":{"urlPath":"/x","bodyPatterns":[{"equalToJson":{{{Json}}} }] },"response":{"body":"read"}}""");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("identity")]
    [InlineData("gzip, br")]
    public async Task Request_Compressed_IsRead(string encoding) =>
        (await SendAsync(Pack(Encoding.UTF8.GetBytes(Json), encoding), encoding)).Body.ShouldBe("read");

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    [InlineData("utf-8")]
    public async Task Request_InACharset_IsRead(string charset) =>
        (await SendAsync(Encoding.GetEncoding(charset).GetBytes(Json), encoding: null, charset)).Body.ShouldBe("read");

    [Fact]
    public async Task Request_NotWhatItsHeaderSays_IsRefused()
    {
        var (status, body) = await SendAsync(Encoding.UTF8.GetBytes(Json), "gzip");

        status.ShouldBe(HttpStatusCode.BadRequest);
        body.ShouldContain("Content-Encoding");
    }

    [Fact]
    public async Task Request_LargeOnceUnpacked_IsRefused() =>
        (await SendAsync(Pack(new byte[1024 * 1024], "gzip"), "gzip")).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);

    [Theory]
    [InlineData("""{"name":"\ud800"}""")]
    [InlineData("""{"\udc00":"x"}""")]
    public async Task Request_HalfASurrogatePair_IsNoMatch(string json)
    {
        var (status, body) = await SendAsync(Encoding.UTF8.GetBytes(json), encoding: null);

        status.ShouldBe(HttpStatusCode.NotFound, body);
    }

    [Fact]
    public async Task Request_BytesThatAreNoText_IsNoMatch() =>
        (await SendAsync([.. "{\"name\":\""u8, 0xff, 0xfe, .. "\"}"u8], encoding: null)).Status.ShouldBe(HttpStatusCode.NotFound);

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(byte[] body, string? encoding, string? charset = null)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = charset };
        foreach (var layer in encoding?.Split(", ") ?? [])
        {
            content.Headers.ContentEncoding.Add(layer);
        }

        using var answer = await _http.PostAsync("/x", content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static byte[] Pack(byte[] body, string encodings)
    {
        foreach (var encoding in encodings.Split(", "))
        {
            using var packed = new MemoryStream();
            using (
                Stream stream = encoding switch
                {
                    "gzip" => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
                    "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
                    "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
                    _ => new BufferedStream(packed),
                }
            )
            {
                stream.Write(body);
                stream.Flush();
                if (encoding == "identity")
                {
                    return packed.ToArray();
                }
            }

            body = packed.ToArray();
        }

        return body;
    }
}

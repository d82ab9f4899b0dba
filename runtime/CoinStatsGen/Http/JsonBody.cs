using System.Net.Http.Headers;
using CoinStats.Json;

namespace CoinStats.Http;

/// <summary>A request body that is written when the call is sent.</summary>
internal abstract class JsonBody
{
    private static readonly MediaTypeHeaderValue JsonMediaType = new("application/json");

    /// <summary>The body as UTF-8, written once for all attempts.</summary>
    public abstract byte[] ToUtf8();

    // The bytes are not pooled: a handler may still send them when the call is already over.
    public static HttpContent ToContent(byte[] utf8)
    {
        var content = new ByteArrayContent(utf8);
        content.Headers.ContentType = JsonMediaType;
        return content;
    }
}

/// <inheritdoc/>
internal sealed class JsonBody<T>(T value, JsonValueWriter<T> write) : JsonBody
{
    public override byte[] ToUtf8() => JsonOutput.ToUtf8(value, write);
}

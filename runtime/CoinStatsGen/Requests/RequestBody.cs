using System.Net.Http.Headers;

namespace CoinStats.Http;

/// <summary>A request body that is written when the call is sent, once for all attempts.</summary>
internal abstract class RequestBody
{
    /// <summary>What the body is.</summary>
    public abstract MediaTypeHeaderValue MediaType { get; }

    /// <summary>The body as it is sent.</summary>
    public abstract byte[] ToBytes();

    // The bytes are not pooled: a handler may still send them when the call is already over.
    public HttpContent ToContent(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaType;
        return content;
    }
}

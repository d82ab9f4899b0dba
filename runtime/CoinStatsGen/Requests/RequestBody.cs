using System.Net.Http.Headers;

namespace CoinStats.Http;

/// <summary>A request body that is written when the call is sent: in memory once for all attempts, or as a stream with each.</summary>
internal abstract class RequestBody
{
    /// <summary>What the body is.</summary>
    public abstract MediaTypeHeaderValue MediaType { get; }

    /// <summary>Whether the body can be sent again.</summary>
    public virtual bool IsRepeatable => true;

    /// <summary>The body as it is sent; null where it is read while it is sent.</summary>
    public abstract byte[]? ToBytes();

    // The bytes are not pooled: a handler may still send them when the call is already over.
    public HttpContent ToContent(byte[]? bytes)
    {
        var content = bytes is null ? ToStreamedContent() : new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaType;
        return content;
    }

    /// <summary>The body where it is read while it is sent.</summary>
    protected virtual HttpContent ToStreamedContent() => throw new NotSupportedException();
}

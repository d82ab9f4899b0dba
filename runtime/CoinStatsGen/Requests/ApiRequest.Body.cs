namespace CoinStats.Http;

/// <content>Bodies other than JSON.</content>
public sealed partial class ApiRequest
{
    /// <summary>The media type asked for.</summary>
    public string Accept { get; set; } = "application/json";

    /// <summary>Sets a body of text.</summary>
    /// <param name="body">The text.</param>
    /// <param name="mediaType">What it is. Sent in the charset it names, else in UTF-8.</param>
    public void SetTextBody(string body, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(body);
        var (bytes, sent) = BodyText.Write(body, mediaType);
        Body = new RawBody(new FileBody(bytes), sent);
    }

    /// <summary>Sets a body of bytes.</summary>
    /// <param name="body">The bytes, which may name another media type.</param>
    /// <param name="mediaType">What they are by the document.</param>
    public void SetBytesBody(FileBody body, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(body);
        Body = new RawBody(body, mediaType);
    }
}

using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace CoinStats.Http;

/// <summary>A body of parts, <c>multipart/form-data</c> (RFC 7578).</summary>
internal sealed class MultipartBody : FieldsBody
{
    private readonly List<(string Head, byte[] Content)> _parts = [];

    /// <inheritdoc/>
    public override MediaTypeHeaderValue MediaType
    {
        get
        {
            var type = new MediaTypeHeaderValue("multipart/form-data");
            type.Parameters.Add(new NameValueHeaderValue("boundary", Boundary));
            return type;
        }
    }

    /// <summary>Made of the content, so that equal calls are equal bytes; long enough never to occur inside.</summary>
    private string Boundary
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var (head, content) in _parts)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(head));
                hash.AppendData(content);
            }

            return "part-" + Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant();
        }
    }

    /// <inheritdoc/>
    public override void Add(string name, byte[] content, string mediaType, bool isFile)
    {
        string file = isFile ? $"; filename=\"{Quoted(name)}\"" : "";
        _parts.Add(($"Content-Disposition: form-data; name=\"{Quoted(name)}\"{file}\r\nContent-Type: {mediaType}\r\n\r\n", content));
    }

    /// <inheritdoc/>
    public override byte[] ToBytes()
    {
        string boundary = Boundary;
        using var body = new MemoryStream();
        foreach (var (head, content) in _parts)
        {
            body.Write(Encoding.UTF8.GetBytes($"--{boundary}\r\n{head}"));
            body.Write(content);
            body.Write("\r\n"u8);
        }

        body.Write(Encoding.UTF8.GetBytes($"--{boundary}--\r\n"));
        return body.ToArray();
    }

    // HTML, "Multipart form data": these three are the ones that would leave the quotes.
    private static string Quoted(string name) => name.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
}

using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using CoinStatsGen.OpenApi.Wire.Styles;

namespace CoinStats.Http;

/// <summary>A body of parts, such as <c>multipart/form-data</c> (RFC 7578). Every part is named, whatever kind of body it is in.</summary>
internal sealed class MultipartBody(string mediaType) : FieldsBody
{
    private readonly List<(string Head, byte[] Content)> _parts = [];
    private readonly Dictionary<string, string> _headers = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override MediaTypeHeaderValue MediaType
    {
        get
        {
            var type = new MediaTypeHeaderValue(mediaType);
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
        var file = isFile ? $"; filename=\"{Quoted(name)}\"" : "";
        _parts.Add(
            (
                $"Content-Disposition: form-data; name=\"{Quoted(name)}\"{file}\r\nContent-Type: "
                    + $"{mediaType}\r\n{_headers.GetValueOrDefault(name)}\r\n",
                content
            )
        );
    }

    /// <inheritdoc/>
    public override void Add(WirePair pair, char separator, bool allowReserved) =>
        Add(pair.Name, Encoding.UTF8.GetBytes(string.Join(separator, pair.Texts)), "text/plain; charset=utf-8", isFile: false);

    /// <inheritdoc/>
    public override void AddHeader(string field, string name, string value) =>
        _headers[field] = $"{_headers.GetValueOrDefault(field)}{name}: {value}\r\n";

    /// <inheritdoc/>
    public override byte[] ToBytes()
    {
        var boundary = Boundary;
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
    private static string Quoted(string name) =>
        name.Replace("\"", "%22", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);
}

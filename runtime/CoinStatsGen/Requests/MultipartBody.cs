using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using CoinStatsGen.OpenApi.Wire.Styles;

namespace CoinStats.Http;

/// <summary>A body of parts, such as <c>multipart/form-data</c> (RFC 7578). Every part is named, whatever kind of body it is in.</summary>
internal sealed class MultipartBody(string mediaType) : FieldsBody
{
    private readonly List<(string Head, FileBody Content)> _parts = [];
    private readonly Dictionary<string, string> _headers = new(StringComparer.Ordinal);
    private readonly string _random = Convert.ToHexString(RandomNumberGenerator.GetBytes(32)).ToLowerInvariant();

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

    /// <inheritdoc/>
    public override bool IsRepeatable => _parts.TrueForAll(static part => part.Content.IsRepeatable);

    private bool IsInMemory => _parts.TrueForAll(static part => part.Content.IsInMemory);

    /// <summary>
    /// Made of the content, so that equal calls are equal bytes; of a content that is not known yet, by chance. Long enough never to occur
    /// inside.
    /// </summary>
    private string Boundary
    {
        get
        {
            if (!IsInMemory)
            {
                return "part-" + _random;
            }

            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var (head, content) in _parts)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(head));
                hash.AppendData(content.ToArray());
            }

            return "part-" + Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant();
        }
    }

    /// <inheritdoc/>
    public override void Add(string name, byte[] content, string mediaType) => Add(name, fileName: null, new FileBody(content), mediaType);

    /// <inheritdoc/>
    public override void AddFile(string name, FileBody file, string mediaType) =>
        Add(name, file.FileName ?? name, file, file.MediaType ?? mediaType);

    /// <inheritdoc/>
    public override void Add(WirePair pair, char separator, bool allowReserved) =>
        Add(pair.Name, Encoding.UTF8.GetBytes(string.Join(separator, pair.Texts)), "text/plain; charset=utf-8");

    /// <inheritdoc/>
    public override void AddHeader(string field, string name, string value) =>
        _headers[field] = $"{_headers.GetValueOrDefault(field)}{name}: {value}\r\n";

    /// <inheritdoc/>
    public override byte[]? ToBytes()
    {
        if (!IsInMemory)
        {
            return null;
        }

        using var body = new MemoryStream();
        foreach (var piece in Pieces())
        {
            body.Write(piece.ToArray());
        }

        return body.ToArray();
    }

    /// <inheritdoc/>
    protected override HttpContent ToStreamedContent() => new SentContent([.. Pieces()]);

    private void Add(string name, string? fileName, FileBody content, string mediaType)
    {
        var file = fileName is null ? "" : $"; filename=\"{Quoted(fileName)}\"";
        _parts.Add(
            (
                $"Content-Disposition: form-data; name=\"{Quoted(name)}\"{file}\r\nContent-Type: "
                    + $"{mediaType}\r\n{_headers.GetValueOrDefault(name)}\r\n",
                content
            )
        );
    }

    private IEnumerable<FileBody> Pieces()
    {
        var boundary = Boundary;
        foreach (var (head, content) in _parts)
        {
            yield return new FileBody(Encoding.UTF8.GetBytes($"--{boundary}\r\n{head}"));
            yield return content;
            yield return new FileBody("\r\n"u8.ToArray());
        }

        yield return new FileBody(Encoding.UTF8.GetBytes($"--{boundary}--\r\n"));
    }

    // HTML, "Multipart form data": these three are the ones that would leave the quotes.
    private static string Quoted(string name) =>
        name.Replace("\"", "%22", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);
}

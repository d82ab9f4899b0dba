using System.IO.Compression;
using System.Text;

namespace CoinStats.StubEngine.Exchange;

/// <summary>Reads what a request says its body is packed in: <c>Content-Encoding</c>, and a charset other than UTF-8.</summary>
internal static class SentBody
{
    /// <summary>Most layers of compression; more are no honest request.</summary>
    private const int MaxLayers = 4;

    /// <summary>Unpacks the body of a request.</summary>
    /// <param name="request">The request; its body is replaced, and kept as sent besides.</param>
    /// <param name="most">Most bytes it may have unpacked.</param>
    /// <returns>What is wrong with it; null where it can be read.</returns>
    public static SentBodyFault Unpack(MockRequest request, int most)
    {
        if (request.Body.IsEmpty)
        {
            return SentBodyFault.None;
        }

        var body = request.Body;
        string[] layers =
        [
            .. request
                .Headers.ContentEncoding.SelectMany(v =>
                    (v ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                )
                .Reverse(),
        ];
        if (layers.Length > MaxLayers)
        {
            return SentBodyFault.Unreadable;
        }

        foreach (var layer in layers)
        {
            var fault = Unpack(layer.ToLowerInvariant(), most, ref body);
            if (fault != SentBodyFault.None)
            {
                return fault;
            }
        }

        body = InUtf8(request.Headers.ContentType.ToString(), body);
        if (!body.Equals(request.Body))
        {
            request.ReadAs(body);
        }

        return SentBodyFault.None;
    }

    private static SentBodyFault Unpack(string encoding, int most, ref ReadOnlyMemory<byte> body)
    {
        using var packed = new MemoryStream(body.ToArray(), writable: false);
        using Stream? stream = encoding switch
        {
            "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
            _ => null,
        };
        if (stream is null)
        {
            return SentBodyFault.None;
        }

        try
        {
            using var unpacked = new MemoryStream();
            var buffer = new byte[8192];
            int count;
            while ((count = stream.Read(buffer)) > 0)
            {
                unpacked.Write(buffer, 0, count);
                if (unpacked.Length > most)
                {
                    return SentBodyFault.TooLarge;
                }
            }

            body = unpacked.ToArray();
            return SentBodyFault.None;
        }
        catch (Exception problem) when (problem is InvalidDataException or InvalidOperationException or IOException)
        {
            return SentBodyFault.Unreadable;
        }
    }

    private static ReadOnlyMemory<byte> InUtf8(string contentType, ReadOnlyMemory<byte> body)
    {
        if (
            contentType.Contains("charset", StringComparison.OrdinalIgnoreCase)
            && Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(contentType, out var parsed)
            && Charset(parsed) is { } encoding
            && encoding is not (UTF8Encoding or ASCIIEncoding)
        )
        {
            using var reader = new StreamReader(
                new MemoryStream(body.ToArray(), writable: false),
                encoding,
                detectEncodingFromByteOrderMarks: true
            );
            return Encoding.UTF8.GetBytes(reader.ReadToEnd());
        }

        return body;
    }

    // Null for what is unknown or, such as UTF-7, no longer read for being unsafe.
    private static Encoding? Charset(Microsoft.Net.Http.Headers.MediaTypeHeaderValue type)
    {
        try
        {
            return type.Encoding;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }
}

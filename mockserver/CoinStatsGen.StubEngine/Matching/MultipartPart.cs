using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CoinStats.StubEngine.Matching;

/// <summary>One part of a multipart body.</summary>
/// <param name="Name">Field name, or null.</param>
/// <param name="FileName">File name, or null.</param>
/// <param name="Headers">Headers of the part.</param>
/// <param name="Body">Its bytes.</param>
internal sealed record MultipartPart(string? Name, string? FileName, IHeaderDictionary Headers, ReadOnlyMemory<byte> Body)
{
    private const int MaxParts = 1000;

    /// <summary>Takes a body apart; empty where it is not multipart.</summary>
    public static List<MultipartPart> Read(string contentType, ReadOnlyMemory<byte> body)
    {
        var parts = new List<MultipartPart>();
        if (
            !MediaTypeHeaderValue.TryParse(contentType, out var media)
            || !media.Type.Equals("multipart", StringComparison.OrdinalIgnoreCase)
            || media.Boundary.Length == 0
        )
        {
            return parts;
        }

        var boundary = Encoding.UTF8.GetBytes("--" + HeaderUtilities.RemoveQuotes(media.Boundary));
        var rest = body;
        var start = rest.Span.IndexOf(boundary);
        while (start >= 0 && parts.Count < MaxParts)
        {
            rest = rest[(start + boundary.Length)..];
            if (rest.Span.StartsWith("--"u8))
            {
                break;
            }

            start = rest.Span.IndexOf(boundary);
            if (start >= 0 && Part(rest[..start]) is { } part)
            {
                parts.Add(part);
            }
        }

        return parts;
    }

    private static MultipartPart? Part(ReadOnlyMemory<byte> text)
    {
        text = text.Span.StartsWith("\r\n"u8) ? text[2..] : text;
        var headers = new HeaderDictionary();
        while (text.Span.IndexOf("\r\n"u8) is > 0 and var end)
        {
            var line = Encoding.UTF8.GetString(text.Span[..end]);
            var colon = line.IndexOf(':');
            if (colon > 0)
            {
                headers.Append(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }

            text = text[(end + 2)..];
        }

        if (!text.Span.StartsWith("\r\n"u8))
        {
            return null;
        }

        var content = text[2..];
        content = content.Span.EndsWith("\r\n"u8) ? content[..^2] : content;
        var disposition = ContentDispositionHeaderValue.TryParse(headers["Content-Disposition"].ToString(), out var parsed) ? parsed : null;
        return new MultipartPart(
            disposition is null ? null : HeaderUtilities.RemoveQuotes(disposition.Name).ToString(),
            disposition is null ? null : HeaderUtilities.RemoveQuotes(disposition.FileName).ToString(),
            headers,
            content
        );
    }
}

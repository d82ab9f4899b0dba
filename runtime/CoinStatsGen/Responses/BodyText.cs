using System.Text;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStats.Http;

/// <summary>Text of bodies in the charset that they name. UTF-8 where they name none, or one that is not known.</summary>
internal static class BodyText
{
    private static readonly Encoding[] Marked = [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode];

    /// <summary>The text of a body. A byte order mark says more than the media type, and is no part of the text.</summary>
    public static string Read(ReadOnlySpan<byte> body, string? contentType)
    {
        foreach (var encoding in Marked)
        {
            if (body.StartsWith(encoding.Preamble))
            {
                return encoding.GetString(body[encoding.Preamble.Length..]);
            }
        }

        return (EncodingOf(contentType) ?? Encoding.UTF8).GetString(body);
    }

    /// <summary>A text as a body, and what it is then.</summary>
    public static (byte[] Body, string MediaType) Write(string text, string mediaType) =>
        EncodingOf(mediaType) is { } encoding
            ? (encoding.GetBytes(text), mediaType)
            : (Encoding.UTF8.GetBytes(text), MediaType.Parse(mediaType).NameToSend(MediaKind.Text) + "; charset=utf-8");

    private static Encoding? EncodingOf(string? contentType)
    {
        if (contentType is null || MediaType.Parse(contentType).Charset is not { Length: > 0 } charset)
        {
            return null;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}

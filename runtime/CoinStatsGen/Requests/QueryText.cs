using System.Buffers;
using System.Text;

namespace CoinStats.Http;

/// <summary>Percent-encoding of values in a query, or in a form, which is written like one.</summary>
internal static class QueryText
{
    // RFC 3986, "Reserved Characters" and "Unreserved Characters". Not among them what a query cannot hold ([ ] #) and what would be read
    // as
    // more than the value: & parts parameters, and + is a space to whoever decodes forms.
    private static readonly SearchValues<char> Kept = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$'()*,;="
    );

    /// <summary>The value, safe where it stands.</summary>
    /// <param name="value">The value.</param>
    /// <param name="allowReserved">Reserved characters and percent-encoded bytes stay as they are (RFC 6570, "Reserved Expansion").</param>
    public static string Escape(string value, bool allowReserved)
    {
        if (!allowReserved)
        {
            return Uri.EscapeDataString(value);
        }

        var text = new StringBuilder(value.Length);
        var start = 0;
        var i = 0;
        while (i < value.Length)
        {
            var kept =
                Kept.Contains(value[i]) ? 1
                : IsEncodedByte(value, i) ? 3
                : 0;
            if (kept == 0)
            {
                i++;
                continue;
            }

            text.Append(Uri.EscapeDataString(value[start..i])).Append(value, i, kept);
            i += kept;
            start = i;
        }

        return text.Append(Uri.EscapeDataString(value[start..])).ToString();
    }

    private static bool IsEncodedByte(string value, int index) =>
        value[index] == '%' && index + 2 < value.Length && char.IsAsciiHexDigit(value[index + 1]) && char.IsAsciiHexDigit(value[index + 2]);
}

using System.Text;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>Text that is compared with bytes on the wire: halves of a surrogate pair cannot stand in UTF-8 and become U+FFFD.</summary>
internal static class WireText
{
    /// <summary>The text as its UTF-8 form reads.</summary>
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            }
        }

        return text;
    }
}

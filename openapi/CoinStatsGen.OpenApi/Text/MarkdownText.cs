using System.Text;

namespace CoinStatsGen.OpenApi.Text;

/// <summary>Text of others in Markdown of ours: it stays in its line and cell, is no markup, and mentions nobody.</summary>
internal static class MarkdownText
{
    /// <summary>Text among other text, and in a cell of a table.</summary>
    public static string Inline(string text)
    {
        var plain = PlainText.OneLine(text);
        var escaped = new StringBuilder(plain.Length + 8);
        foreach (var character in plain)
        {
            switch (character)
            {
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '@':
                    escaped.Append("&#64;");
                    break;
                case '\\' or '|' or '[' or '*' or '_' or '`':
                    escaped.Append('\\').Append(character);
                    break;
                default:
                    escaped.Append(character);
                    break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>Text between backticks in a cell: nothing in it is markup, but a bar ends the cell and a backtick the code.</summary>
    public static string Code(string text) => PlainText.OneLine(text).Replace("|", "\\|").Replace('`', '\'');
}

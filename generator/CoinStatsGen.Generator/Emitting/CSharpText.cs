using System.Globalization;
using System.Text;
using CoinStatsGen.OpenApi.Text;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>
/// The one place where text of a document becomes C#. Whatever the text is, it stays a literal or a comment: names are made by the
/// planner of letters and digits only, everything else passes through here.
/// </summary>
internal static class CSharpText
{
    /// <summary>A string literal with its quotes. Only printable ASCII stands as it is.</summary>
    public static string Literal(string text)
    {
        if (IsPlain(text))
        {
            return "\"" + text + "\"";
        }

        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"':
                    literal.Append("\\\"");
                    break;
                case '\\':
                    literal.Append("\\\\");
                    break;
                case '\n':
                    literal.Append("\\n");
                    break;
                case >= ' ' and <= '~':
                    literal.Append(c);
                    break;
                default:
                    literal.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
            }
        }

        return literal.Append('"').ToString();
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A UTF-8 literal; the text holds no halves of surrogate pairs.</summary>
    public static string Utf8(string text) => Literal(text) + "u8";

    /// <summary>A literal, or <c>null</c>.</summary>
    public static string LiteralOrNull(string? text) => text is null ? "null" : Literal(text);

    /// <summary>A list of lists of texts, as a collection expression.</summary>
    public static string NestedTexts(IEnumerable<IEnumerable<string>> lists) =>
        "[" + string.Join(", ", lists.Select(static texts => "[" + string.Join(", ", texts.Select(Literal)) + "]")) + "]";

    /// <summary>Text for an XML comment, cut into lines of readable length: well formed, and never a line break a compiler sees.</summary>
    public static List<string> CommentLines(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.Split('\n', '\r', '\u0085', '\u2028', '\u2029'))
        {
            Wrap(lines, Xml(line.Trim()));
        }

        return lines;
    }

    private const int LineLength = 120;

    /// <summary>Text that <see cref="CommentLines"/> would give back as it is, in one line: most are.</summary>
    public static bool IsCommentLine(string text)
    {
        if (text.Length is 0 or > LineLength || text[0] == ' ' || text[text.Length - 1] == ' ')
        {
            return false;
        }

        foreach (var c in text)
        {
            if (c is < ' ' or > '~' or '&' or '<' or '>')
            {
                return false;
            }
        }

        return true;
    }

    private static void Wrap(List<string> lines, string line)
    {
        while (line.Length > LineLength)
        {
            var cut = line.LastIndexOf(' ', LineLength);
            if (cut <= 0)
            {
                cut = line.IndexOf(' ', LineLength);
            }

            if (cut <= 0)
            {
                break;
            }

            lines.Add(line.Substring(0, cut).TrimEnd());
            line = line.Substring(cut + 1).TrimStart();
        }

        if (line.Length > 0)
        {
            lines.Add(line);
        }
    }

    private static string Xml(string text)
    {
        var xml = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&':
                    xml.Append("&amp;");
                    break;
                case '<':
                    xml.Append("&lt;");
                    break;
                case '>':
                    xml.Append("&gt;");
                    break;
                case '\t':
                    xml.Append(' ');
                    break;
                default:
                    AppendCharacter(xml, text, ref i);
                    break;
            }
        }

        return xml.ToString();
    }

    /// <summary>XML 1.0, "Char": no control characters, no halves of surrogate pairs, no U+FFFE and U+FFFF.</summary>
    private static void AppendCharacter(StringBuilder xml, string text, ref int i)
    {
        var c = text[i];
        if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        {
            xml.Append(c).Append(text[++i]);
        }
        else if (c < ' ' || char.IsSurrogate(c) || c >= '\uFFFE')
        {
            xml.Append('\uFFFD');
        }
        else
        {
            // What shows as nothing or turns the direction of writing would make code look like other code.
            xml.Append(PlainText.IsUnseen(text, i) ? ' ' : c);
        }
    }
}

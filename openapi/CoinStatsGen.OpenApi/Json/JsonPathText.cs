using System.Globalization;
using System.Text;

namespace CoinStatsGen.OpenApi.Json;

/// <summary>The one way a JSON path is written: <c>$.a['b c'][0]</c>, and <c>[*]</c> for any item.</summary>
internal static class JsonPathText
{
    /// <summary>The whole value.</summary>
    public const string Root = "$";

    /// <summary>A member of the value at a path.</summary>
    public static string Member(string path, string name)
    {
        var text = new StringBuilder(path);
        AppendMember(text, name);
        return text.ToString();
    }

    /// <summary>Appends any item.</summary>
    public static void AppendAnyItem(StringBuilder text) => text.Append("[*]");

    /// <summary>Appends a member: behind a dot where its name may stand there (RFC 9535, section 2.5.1.1), quoted otherwise.</summary>
    public static void AppendMember(StringBuilder text, string name)
    {
        if (IsPlain(name))
        {
            text.Append('.').Append(name);
        }
        else
        {
            AppendQuoted(text, name);
        }
    }

    /// <summary>Appends an item.</summary>
    public static void AppendItem(StringBuilder text, int index) =>
        text.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']');

    /// <summary>Appends a quoted member (RFC 9535, section 2.7).</summary>
    public static void AppendQuoted(StringBuilder text, string name)
    {
        text.Append('[');
        AppendText(text, name);
        text.Append(']');
    }

    /// <summary>A text in single quotes, as paths and their filters take it.</summary>
    public static string Quote(string name)
    {
        var text = new StringBuilder(name.Length + 2);
        AppendText(text, name);
        return text.ToString();
    }

    private static void AppendText(StringBuilder text, string name)
    {
        text.Append('\'');
        foreach (var c in name)
        {
            _ = c switch
            {
                '\'' or '\\' => text.Append('\\').Append(c),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        text.Append('\'');
    }

    private static bool IsPlain(string name)
    {
        if (name.Length == 0 || name[0] is >= '0' and <= '9')
        {
            return false;
        }

        foreach (var c in name)
        {
            if (c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' or >= '\u0080'))
            {
                return false;
            }
        }

        return true;
    }
}

using System.Globalization;
using System.Text;

namespace CoinStatsGen.OpenApi.Json;

/// <summary>Text of strings and values that the reader has found well-formed.</summary>
internal static class JsonStrings
{
    private const int MaxKeptBuffer = 256 * 1024;

    [ThreadStatic]
    private static char[]? _buffer;

    /// <summary>Resolves the escapes between two offsets. An unpaired surrogate stays as it is.</summary>
    public static string Decode(string text, int start, int end)
    {
        var decoded = new StringBuilder(end - start);
        var run = start;
        for (var i = start; i < end; i++)
        {
            if (text[i] != '\\')
            {
                continue;
            }

            decoded.Append(text, run, i - run);
            i++;
            if (text[i] == 'u')
            {
                decoded.Append((char)ParseHex(text, i + 1));
                i += 4;
            }
            else
            {
                decoded.Append(Unescape(text[i]));
            }

            run = i + 1;
        }

        return decoded.Append(text, run, end - run).ToString();
    }

    /// <summary>The text between two offsets without the white space that stands outside strings.</summary>
    public static string Compact(string text, int start, int end)
    {
        var length = end - start;
        if (text[start] is not ('{' or '['))
        {
            return text.Substring(start, length);
        }

        var buffer = _buffer is { } kept && kept.Length >= length ? kept : _buffer = new char[Math.Max(length, 1024)];
        var written = 0;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c == '"')
            {
                var behind = SkipString(text, i);
                text.CopyTo(i, buffer, written, behind - i);
                written += behind - i;
                i = behind - 1;
            }
            else if (c > ' ')
            {
                buffer[written++] = c;
            }
        }

        if (buffer.Length > MaxKeptBuffer)
        {
            _buffer = null;
        }

        return written == length ? text.Substring(start, length) : new string(buffer, 0, written);
    }

    /// <summary>A text as a JSON string.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
            {
                quoted.Append('\\').Append(c);
            }
            else if (c < ' ' || char.IsSurrogate(c))
            {
                quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                quoted.Append(c);
            }
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>What the letter of a short escape stands for.</summary>
    public static char Unescape(char escape) =>
        escape switch
        {
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => escape,
        };

    private static int SkipString(string text, int quote)
    {
        var i = quote + 1;
        while (text[i] != '"')
        {
            i += text[i] == '\\' ? 2 : 1;
        }

        return i + 1;
    }

    private static int ParseHex(string text, int start)
    {
        var value = 0;
        for (var i = start; i < start + 4; i++)
        {
            var c = text[i];
            value = (value << 4) + (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        }

        return value;
    }
}

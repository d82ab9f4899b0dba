using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using CoinStats.Json.Unchecked;

namespace CoinStats.Json;

public ref partial struct JsonScanner
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads text.</summary>
    /// <returns>The value.</returns>
    /// <remarks>Calls nothing but in its last step, so that the usual case needs no registers saved.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public string ReadString()
    {
        var json = _json;
        var start = _position + 1;
        if (Vectors.TryLoad(json, start, out var bytes))
        {
            ref var recent = ref _strings.At(_slot);
            var text = recent.Text;
            if (text is not null && Vectors.Agree(bytes, recent.Token, recent.TokenBits) && json[start - 1] == '"')
            {
                recent.Misses = 0;
                _position = start + text.Length + 1;
                return text;
            }
        }

        return ReadNewString();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private string ReadNewString()
    {
        var json = _json;
        var start = _position + 1;
        if (start <= json.Length && json[start - 1] == '"')
        {
            var end = TextSearch.FindEndOfAscii(json, start);
            if ((uint)end < (uint)json.Length && json[end] == '"')
            {
                _position = end + 1;
                return _strings.Add(json, start, end - start, _slot);
            }
        }

        return ReadRareString();
    }

    /// <summary>Text with escapes or beyond ASCII, and everything that is no string.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private string ReadRareString()
    {
        var start = _position;
        if (Peek() != '"')
        {
            Pass("a string", start);
            return "";
        }

        var end = SkipString(start, out var escaped);
        _position = end;
        try
        {
            return escaped ? Token(start, end).GetString()! : StrictUtf8.GetString(_json[(start + 1)..(end - 1)]);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            return TryPass("valid text", start) ? "" : throw Error("The string is not valid text.", start, e);
        }
    }

    /// <summary>The framework's reader standing on one string: decides all that is rare.</summary>
    private readonly Utf8JsonReader Token(int start, int end)
    {
        var reader = new Utf8JsonReader(_json[start..end]);
        reader.Read();
        return reader;
    }

    /// <summary>
    /// From the opening quote to behind the closing one. Checks escapes, not UTF-8: so does System.Text.Json for what is not read.
    /// </summary>
    private readonly int SkipString(int quote, out bool escaped)
    {
        var json = _json;
        var position = quote + 1;
        escaped = false;
        while (true)
        {
            position = TextSearch.FindEndOfText(json, position);
            switch (ByteAt(json, position))
            {
                case '"':
                    return position + 1;
                case '\\':
                    escaped = true;
                    position = SkipEscape(position);
                    break;
                case -1:
                    throw Malformed("The string does not end", position);
                default:
                    throw Malformed("A control character stands in a string", position);
            }
        }
    }

    private readonly int SkipEscape(int backslash)
    {
        switch (ByteAt(_json, backslash + 1))
        {
            case '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't':
                return backslash + 2;
            case 'u':
                var end = backslash + 6;
                for (var i = backslash + 2; i < end; i++)
                {
                    var digit = ByteAt(_json, i);
                    if (digit < 0 || !char.IsAsciiHexDigit((char)digit))
                    {
                        throw Malformed("Expected four hexadecimal digits after \\u", i);
                    }
                }

                return end;
            default:
                throw Malformed("No such escape", backslash + 1);
        }
    }
}

using System.Globalization;

namespace CoinStatsGen.OpenApi.Json;

/// <content>Strings, numbers, literals, white space, and how a failure is told.</content>
public sealed partial class JsonReader
{
    private void SkipWhiteSpace()
    {
        var text = _text;
        var at = _at;
        while (at < text.Length && text[at] <= ' ')
        {
            var c = text[at];
            if (c is not (' ' or '\t'))
            {
                if (c is not ('\n' or '\r'))
                {
                    break;
                }

                // White space is the only place where a line can end.
                if (c == '\n' || at + 1 == text.Length || text[at + 1] != '\n')
                {
                    AddLine(at + 1);
                }
            }

            at++;
        }

        _at = at;
    }

    private void AddLine(int start)
    {
        if (_lineCount == _lineStarts.Length)
        {
            Array.Resize(ref _lineStarts, _lineCount * 2);
        }

        _lineStarts[_lineCount++] = start;
    }

    private bool ReadString()
    {
        var start = _at;
        if (!ScanString(out var hasEscapes))
        {
            return false;
        }

        AddNode(JsonKind.String, start, hasEscapes);
        return true;
    }

    /// <summary>Goes behind the closing quote of the string that begins here.</summary>
    private bool ScanString(out bool hasEscapes)
    {
        hasEscapes = false;
        var text = _text;
        var at = _at + 1;
        while (at < text.Length)
        {
            var c = text[at];
            if (c == '"')
            {
                _at = at + 1;
                return true;
            }

            if (c == '\\')
            {
                hasEscapes = true;
                _at = at;
                if (!ScanEscape())
                {
                    return false;
                }

                at = _at;
            }
            else if (c < ' ')
            {
                _at = at;
                return Fail("an escape instead of a control character in a string");
            }
            else if (char.IsSurrogate(c))
            {
                if (!char.IsHighSurrogate(c) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
                {
                    _at = at;
                    return Fail("a pair of surrogates, not one alone");
                }

                at += 2;
            }
            else
            {
                at++;
            }
        }

        _at = text.Length;
        return Fail("the closing quote of a string");
    }

    private bool ScanEscape()
    {
        var escape = _at + 1 < _text.Length ? _text[_at + 1] : '\0';
        if (escape is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't')
        {
            _at += 2;
            return true;
        }

        if (escape != 'u')
        {
            _at++;
            return Fail("one of \" \\ / b f n r t u behind the backslash");
        }

        for (var i = _at + 2; i < _at + 6; i++)
        {
            if (i == _text.Length || !IsHexDigit(_text[i]))
            {
                _at = i;
                return Fail("four hexadecimal digits behind \\u");
            }
        }

        _at += 6;
        return true;
    }

    private static bool IsHexDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private bool ReadLiteral(string literal, JsonKind kind)
    {
        var start = _at;
        if (string.CompareOrdinal(_text, start, literal, 0, literal.Length) != 0)
        {
            return Fail("a value (true, false and null are written in lower case)");
        }

        _at += literal.Length;
        AddNode(kind, start);
        return true;
    }

    private bool ReadNumber()
    {
        var start = _at;
        if (_text[_at] == '-')
        {
            _at++;
        }

        if (_at < _text.Length && _text[_at] == '0')
        {
            _at++;
            if (_at < _text.Length && IsDigit(_text[_at]))
            {
                return Fail("no digit behind a leading zero");
            }
        }
        else if (!SkipDigits())
        {
            return Fail("a digit");
        }

        if (_at < _text.Length && _text[_at] == '.')
        {
            _at++;
            if (!SkipDigits())
            {
                return Fail("a digit behind the decimal point");
            }
        }

        if (_at < _text.Length && _text[_at] is 'e' or 'E')
        {
            _at++;
            if (_at < _text.Length && _text[_at] is '+' or '-')
            {
                _at++;
            }

            if (!SkipDigits())
            {
                return Fail("a digit in the exponent");
            }
        }

        AddNode(JsonKind.Number, start);
        return true;
    }

    private bool SkipDigits()
    {
        var start = _at;
        while (_at < _text.Length && IsDigit(_text[_at]))
        {
            _at++;
        }

        return _at > start;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>Notes what was expected here. Always false, so that callers can return it.</summary>
    private bool Fail(string expected)
    {
        var message = $"The text is not JSON: expected {expected}, found {DescribeFound()}.";
        _problem ??= new JsonProblem(message, GetPosition(_at), 1);
        return false;
    }

    private string DescribeFound()
    {
        if (_at >= _text.Length)
        {
            return "the end of the text";
        }

        var c = _text[_at];
        return c is > ' ' and < (char)127 ? $"'{c}'" : string.Format(CultureInfo.InvariantCulture, "the character U+{0:X4}", (int)c);
    }
}

using System.Globalization;
using System.Text;

namespace CoinStats.StubEngine.Templates;

/// <summary>Reads what stands between the braces.</summary>
internal sealed class TemplateExpressionParser(string text)
{
    private const int MaxDepth = 20;
    private int _at;
    private int _depth;

    /// <summary>Reads a helper with its arguments.</summary>
    public TemplateCall ReadCall()
    {
        var call = ReadCallUntil('\0');
        return _at >= text.Length ? call : throw Problem();
    }

    private TemplateCall ReadCallUntil(char end)
    {
        if (++_depth > MaxDepth)
        {
            throw Problem();
        }

        SkipSpace();
        var target = ReadExpression();
        var arguments = new List<TemplateExpression>();
        var named = new Dictionary<string, TemplateExpression>(StringComparer.Ordinal);
        SkipSpace();
        while (_at < text.Length && text[_at] != end)
        {
            if (ReadName() is { } name)
            {
                named[name] = ReadExpression();
            }
            else
            {
                arguments.Add(ReadExpression());
            }

            SkipSpace();
        }

        _depth--;
        return new TemplateCall(target, [.. arguments], named);
    }

    // name= before a value.
    private string? ReadName()
    {
        var end = _at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-'))
        {
            end++;
        }

        if (end == _at || end >= text.Length || text[end] != '=')
        {
            return null;
        }

        var name = text[_at..end];
        _at = end + 1;
        return name;
    }

    private TemplateExpression ReadExpression()
    {
        if (_at >= text.Length)
        {
            throw Problem();
        }

        var letter = text[_at];
        if (letter is '\'' or '"')
        {
            return new LiteralExpression(ReadQuoted(letter));
        }

        if (letter == '(')
        {
            _at++;
            var call = ReadCallUntil(')');
            if (_at >= text.Length)
            {
                throw Problem();
            }

            _at++;
            return new CallExpression(call);
        }

        var word = ReadWord();
        if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return new LiteralExpression(whole);
        }

        if (
            (char.IsAsciiDigit(word[0]) || word[0] == '-')
            && double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        )
        {
            return new LiteralExpression(number);
        }

        return word switch
        {
            "true" => new LiteralExpression(true),
            "false" => new LiteralExpression(false),
            "null" or "undefined" => new LiteralExpression(null),
            _ => Path(word),
        };
    }

    private string ReadWord()
    {
        var start = _at;
        var inBrackets = false;
        while (_at < text.Length && (inBrackets || (!char.IsWhiteSpace(text[_at]) && text[_at] is not (')' or '('))))
        {
            inBrackets = text[_at] == '[' || (inBrackets && text[_at] != ']');
            _at++;
        }

        return _at > start ? text[start.._at] : throw Problem();
    }

    private static PathExpression Path(string word)
    {
        var up = 0;
        while (word.StartsWith("../", StringComparison.Ordinal))
        {
            up++;
            word = word[3..];
        }

        var parts = new List<string>();
        var part = new StringBuilder();
        var inBrackets = false;
        foreach (var letter in word)
        {
            if (letter == '[' && !inBrackets)
            {
                inBrackets = true;
            }
            else if (letter == ']' && inBrackets)
            {
                inBrackets = false;
            }
            else if (!inBrackets && letter is '.' or '/' && part.Length > 0)
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else if (inBrackets || letter is not ('.' or '/'))
            {
                part.Append(letter);
            }
        }

        if (part.Length > 0)
        {
            parts.Add(part.ToString());
        }

        return new PathExpression([.. parts], up);
    }

    private string ReadQuoted(char quote)
    {
        var value = new StringBuilder();
        for (_at++; _at < text.Length && text[_at] != quote; _at++)
        {
            if (text[_at] == '\\' && _at + 1 < text.Length && text[_at + 1] == quote)
            {
                _at++;
            }

            value.Append(text[_at]);
        }

        if (_at >= text.Length)
        {
            throw Problem();
        }

        _at++;
        return value.ToString();
    }

    private void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }

    private FormatException Problem() => new($"'{{{{{text}}}}}' cannot be read");
}

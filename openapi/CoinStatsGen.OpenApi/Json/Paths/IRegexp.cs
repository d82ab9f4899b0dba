using System.Text;
using System.Text.RegularExpressions;

namespace CoinStatsGen.OpenApi.Json.Paths;

/// <summary>
/// Expressions of RFC 9485, which <c>match</c> and <c>search</c> take. Written again for .NET: a dot is any character but line ends,
/// and a character beyond the first 65,536 is one character. <c>^</c> and <c>$</c> are anchors, as the RFC's own mappings leave them.
/// </summary>
internal sealed class IRegexp
{
    private const string Pair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";

    private static readonly Regex Counts = BoundedRegex.Compile(@"\A[0-9]{1,9}(,[0-9]{0,9})?\z");
    private static readonly Regex Category = BoundedRegex.Compile(@"\A\\[pP]\{[CLMNPSZ][a-z]?\}\z");

    private readonly string _text;
    private readonly StringBuilder _written = new();
    private int _at;
    private int _depth;

    private IRegexp(string text) => _text = text;

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    /// <summary>Compiles; null where the text is no such expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="isWhole">All of a text must fit, not only a part of it.</param>
    public static Regex? Compile(string text, bool isWhole)
    {
        var reader = new IRegexp(text);
        return !reader.TakeBranches() || reader._at < text.Length
            ? null
            : BoundedRegex.TryCompile(isWhole ? $@"\A(?:{reader._written})\z" : reader._written.ToString());
    }

    private bool TakeBranches()
    {
        if (++_depth > JsonPathReader.MaxDepth)
        {
            return false;
        }

        while (_at < _text.Length && Current != ')')
        {
            if (Current == '|')
            {
                _written.Append(_text[_at++]);
            }
            else if (!TakePiece())
            {
                return false;
            }
        }

        _depth--;
        return true;
    }

    private bool TakePiece()
    {
        var isAtom = Current switch
        {
            '(' => TakeGroup(),
            '[' => TakeClass(),
            '\\' => TakeEscape(),
            '.' => Write(@"(?:[^\n\r\uD800-\uDFFF]|" + Pair + ")"),
            '$' => Write(@"\z"),
            '^' => Write(@"\A"),
            '*' or '+' or '?' or '{' or '}' or ']' => false,
            _ => TakeCharacter(),
        };
        return isAtom && TakeQuantifier();
    }

    private bool TakeGroup()
    {
        _at++;
        _written.Append("(?:");
        if (!TakeBranches() || Current != ')')
        {
            return false;
        }

        return Write(")");
    }

    private bool TakeQuantifier()
    {
        if (Current is '*' or '+' or '?')
        {
            _written.Append(_text[_at++]);
            return Current is not ('*' or '+' or '?' or '{');
        }

        if (Current != '{')
        {
            return true;
        }

        var close = _text.IndexOf('}', _at);
        var counts = close < 0 ? "" : _text.Substring(_at + 1, close - _at - 1);
        if (!Counts.IsMatch(counts))
        {
            return false;
        }

        _written.Append('{').Append(counts).Append('}');
        _at = close + 1;
        return Current is not ('*' or '+' or '?' or '{');
    }

    private bool TakeCharacter()
    {
        if (char.IsHighSurrogate(Current) && _at + 1 < _text.Length && char.IsLowSurrogate(_text[_at + 1]))
        {
            _written.Append("(?:").Append(_text, _at, 2).Append(')');
            _at += 2;
            return true;
        }

        _written.Append(Regex.Escape(_text.Substring(_at, 1)));
        _at++;
        return true;
    }

    private bool TakeEscape()
    {
        if (_at + 1 >= _text.Length)
        {
            return false;
        }

        var escaped = _text[_at + 1];
        if (escaped is 'p' or 'P')
        {
            return TakeCategory();
        }

        if ("()*+-.?[\\]^nrt{|}$".IndexOf(escaped) < 0)
        {
            return false;
        }

        _written.Append('\\').Append(escaped);
        _at += 2;
        return true;
    }

    private bool TakeCategory()
    {
        var close = _text.IndexOf('}', _at);
        var category = close < 0 ? "" : _text.Substring(_at, close + 1 - _at);
        if (!Category.IsMatch(category))
        {
            return false;
        }

        _written.Append(category);
        _at = close + 1;
        return true;
    }

    private bool TakeClass()
    {
        var isNegated = _at + 1 < _text.Length && _text[_at + 1] == '^';
        _written.Append(isNegated ? "(?:[^" : "[");
        _at += isNegated ? 2 : 1;
        var isEmpty = true;
        while (Current != ']' || isEmpty)
        {
            if (_at >= _text.Length || Current is '[' or ']' || (Current == '\\' && !TakeEscape()))
            {
                return false;
            }

            if (Current is not ('\\' or ']' or '\0' or '['))
            {
                _written.Append(Current is '^' ? @"\^" : Current.ToString());
                _at++;
            }

            isEmpty = false;
        }

        _at++;
        _written.Append(isNegated ? @"\uD800-\uDFFF]|" + Pair + ")" : "]");
        return true;
    }

    private bool Write(string expression)
    {
        _written.Append(expression);
        _at++;
        return true;
    }
}

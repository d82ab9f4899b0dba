using System.Globalization;

namespace CoinStats.MockServer.Examples;

/// <summary>Reads a regular expression, as far as texts can be made from it. Assertions and back references count as nothing.</summary>
internal sealed class PatternParser
{
    private const int MaxNesting = 64;
    private readonly string _pattern;
    private int _at;
    private int _depth;

    private PatternParser(string pattern) => _pattern = pattern;

    private bool IsEnd => _at >= _pattern.Length;

    /// <summary>Reads; null where the expression is none, or beyond this reader.</summary>
    public static PatternNode? TryParse(string pattern)
    {
        var parser = new PatternParser(pattern);
        try
        {
            var node = parser.Alternatives();
            return parser.IsEnd ? node : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private PatternNode Alternatives()
    {
        if (++_depth > MaxNesting)
        {
            throw new FormatException();
        }

        var parts = new List<PatternNode> { Row() };
        while (Take('|'))
        {
            parts.Add(Row());
        }

        _depth--;
        return parts.Count == 1 ? parts[0] : new PatternNode.Either(parts);
    }

    private PatternNode.Row Row()
    {
        var parts = new List<PatternNode>();
        while (!IsEnd && _pattern[_at] is not ('|' or ')'))
        {
            if (Part() is { } part)
            {
                parts.Add(Repeated(part));
            }
        }

        return new(parts);
    }

    // Null for what has no width.
    private PatternNode? Part()
    {
        var character = _pattern[_at++];
        switch (character)
        {
            case '^' or '$':
                return null;
            case '.':
                return new PatternNode.One(PatternSets.Any);
            case '(':
                return Group();
            case '[':
                return new PatternNode.One(new PatternSets(_pattern, _at).Class(out _at));
            case '\\':
                return new PatternSets(_pattern, _at).Escape(out _at) is { Length: > 0 } characters
                    ? new PatternNode.One(characters)
                    : null;
            default:
                return new PatternNode.One(character.ToString());
        }
    }

    private PatternNode? Group()
    {
        var isAssertion = false;
        if (Take('?'))
        {
            isAssertion =
                Take('=') || Take('!') || (!IsEnd && _pattern[_at] == '<' && _at + 1 < _pattern.Length && _pattern[_at + 1] is '=' or '!');
            while (!isAssertion && !IsEnd && _pattern[_at] is not (':' or '>'))
            {
                _at++; // a name, or options
            }

            _at += isAssertion ? 0 : 1;
        }

        var inner = Alternatives();
        if (!Take(')'))
        {
            throw new FormatException();
        }

        return isAssertion ? null : inner;
    }

    private PatternNode Repeated(PatternNode part)
    {
        while (!IsEnd)
        {
            var (least, most) = _pattern[_at] switch
            {
                '*' => (0, int.MaxValue),
                '+' => (1, int.MaxValue),
                '?' => (0, 1),
                '{' => Counts(),
                _ => (-1, -1),
            };
            if (least < 0)
            {
                return part;
            }

            _at += _pattern[_at] is '*' or '+' or '?' ? 1 : 0;
            _ = Take('?') || Take('+');
            part = new PatternNode.Again(part, least, Math.Min(most, int.MaxValue - 1));
        }

        return part;
    }

    private (int Min, int Max) Counts()
    {
        var end = _pattern.IndexOf('}', _at);
        var parts = end < 0 ? [] : _pattern[(_at + 1)..end].Split(',');
        if (parts.Length is 0 or > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var least))
        {
            return (-1, -1);
        }

        var most =
            parts.Length == 1 ? least
            : int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given
            : int.MaxValue;
        _at = end + 1;
        if (IsEnd || _pattern[_at] is not ('*' or '+' or '?'))
        {
            return (least, most);
        }

        _at++; // lazy or possessive: the same texts
        return (least, most);
    }

    private bool Take(char character)
    {
        if (IsEnd || _pattern[_at] != character)
        {
            return false;
        }

        _at++;
        return true;
    }
}

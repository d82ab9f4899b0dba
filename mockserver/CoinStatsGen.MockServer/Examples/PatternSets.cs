using System.Globalization;
using System.Text;

namespace CoinStats.MockServer.Examples;

/// <summary>Reads sets of characters of a regular expression, as those of their characters that are shown: printable ones first.</summary>
internal sealed class PatternSets(string pattern, int start)
{
    /// <summary>Characters shown where any may stand.</summary>
    public const string Any = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private const string Digits = "0123456789";
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static readonly string Printable =
        Any
        + string.Concat(Enumerable.Range(' ', '\u007f' - ' ').Select(static c => (char)c).Where(static c => !char.IsAsciiLetterOrDigit(c)));

    private int _at = start;

    /// <summary>What stands behind a backslash; empty for what has no width.</summary>
    public string Escape(out int end)
    {
        var set = Escaped(isInClass: false);
        end = _at;
        return set;
    }

    /// <summary>What stands behind an opening bracket, to its closing one.</summary>
    public string Class(out int end)
    {
        var isNegated = _at < pattern.Length && pattern[_at] == '^';
        _at += isNegated ? 1 : 0;
        var set = new StringBuilder();
        var isFirst = true;
        while (_at < pattern.Length && (pattern[_at] != ']' || isFirst))
        {
            isFirst = false;
            var low = Item();
            if (low.Length == 1 && _at + 1 < pattern.Length && pattern[_at] == '-' && pattern[_at + 1] != ']')
            {
                _at++;
                AddRange(set, low[0], Item());
            }
            else
            {
                set.Append(low);
            }
        }

        if (_at >= pattern.Length)
        {
            throw new FormatException();
        }

        end = _at + 1;
        return isNegated ? Others(set.ToString())
            : set.Length > 0 ? set.ToString()
            : throw new FormatException();
    }

    private string Item() => pattern[_at++] is var character && character == '\\' ? Escaped(isInClass: true) : character.ToString();

    private static void AddRange(StringBuilder set, char low, string last)
    {
        if (last.Length != 1 || last[0] < low)
        {
            throw new FormatException();
        }

        // Of a wide range its printable part; of one without, its beginning.
        var shown = Printable.Where(character => character >= low && character <= last[0]).ToArray();
        set.Append(shown.Length > 0 ? new string(shown) : low.ToString());
    }

    private static string Others(string set)
    {
        var rest = string.Concat(Printable.Where(character => !set.Contains(character, StringComparison.Ordinal)));
        var usual = string.Concat(rest.Where(char.IsAsciiLetterOrDigit));
        return usual.Length > 0 ? usual
            : rest.Length > 0 ? rest
            : "\u00e9";
    }

    private string Escaped(bool isInClass)
    {
        if (_at >= pattern.Length)
        {
            throw new FormatException();
        }

        var character = pattern[_at++];
        return character switch
        {
            'd' => Digits,
            'w' => Any + "_",
            's' => " ",
            'D' => Letters,
            'W' => "-",
            'S' => Any,
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            'f' => "\f",
            'v' => "\v",
            'b' when isInClass => "\b",
            'b' or 'B' or 'A' or 'z' or 'Z' or 'G' => "",
            'x' => Code(2),
            'u' => Code(4),
            'p' or 'P' => Category(isOther: character == 'P'),
            >= '1' and <= '9' when !isInClass => "",
            _ => character.ToString(),
        };
    }

    private string Code(int digits)
    {
        var text = _at + digits <= pattern.Length ? pattern.AsSpan(_at, digits) : [];
        if (!int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            throw new FormatException();
        }

        _at += digits;
        return ((char)code).ToString();
    }

    private string Category(bool isOther)
    {
        var end = _at < pattern.Length && pattern[_at] == '{' ? pattern.IndexOf('}', _at) : -1;
        if (end < 0)
        {
            throw new FormatException();
        }

        var name = pattern[(_at + 1)..end];
        _at = end + 1;
        var set = name switch
        {
            "Lu" => Letters[26..],
            "Ll" => Letters[..26],
            ['L', ..] => Letters,
            ['N', ..] => Digits,
            ['Z', ..] => " ",
            ['P', ..] => ".-",
            ['S', ..] => "+",
            _ => throw new FormatException(),
        };
        return isOther ? Others(set) : set;
    }
}

using System.Globalization;
using System.Text;

namespace CoinStatsGen.OpenApi.Json.Paths;

/// <summary>The text of a path under the eyes of its parser: what stands where, and what is said of what does not fit.</summary>
internal abstract class JsonPathReader(string text)
{
    /// <summary>How deep filters may stand within each other.</summary>
    public const int MaxDepth = 50;

    private const int MaxSegments = 1_000;

    private int _depth;
    private int _segments;

    /// <summary>Offset of the next character.</summary>
    protected int At { get; set; }

    /// <summary>Where reading ends.</summary>
    protected int End { get; set; } = text.Length;

    /// <summary>All of it.</summary>
    protected string Text => text;

    /// <summary>The next character; NUL at the end.</summary>
    protected char Peek => At < End ? text[At] : '\0';

    /// <summary>The character after the next; NUL at the end.</summary>
    protected char PeekNext => At + 1 < End ? text[At + 1] : '\0';

    /// <summary>Nothing is left.</summary>
    protected bool IsAtEnd => At >= End;

    /// <summary>Takes a token where it stands next.</summary>
    protected bool Take(string token)
    {
        if (End - At < token.Length || string.CompareOrdinal(text, At, token, 0, token.Length) != 0)
        {
            return false;
        }

        At += token.Length;
        return true;
    }

    /// <summary>Takes a character, or refuses the path.</summary>
    protected void Expect(char token)
    {
        if (Peek != token || IsAtEnd)
        {
            throw Fault($"{token} is expected");
        }

        At++;
    }

    /// <summary>Each level of nesting passes here, so that a hostile filter ends in a message and not in a stack overflow.</summary>
    protected void Enter()
    {
        if (++_depth > MaxDepth)
        {
            throw Fault("the filter is nested too deep");
        }
    }

    /// <summary>Leaves a level.</summary>
    protected void Leave() => _depth--;

    /// <summary>Counts a segment: what is asked segment by segment is asked on the stack.</summary>
    protected void CountSegment()
    {
        if (++_segments > MaxSegments)
        {
            throw Fault("the path is too long");
        }
    }

    /// <summary>What is said of a text that is no path.</summary>
    protected FormatException Fault(string message) =>
        new($"not a JSONPath at character {(At + 1).ToString(CultureInfo.InvariantCulture)}: {message}.");

    /// <summary>Takes a condition: what binds looser than a term is alike in every dialect.</summary>
    protected JsonPathCondition ReadOr()
    {
        var left = ReadAnd();
        while (TakeSpaced("||"))
        {
            left = new JsonPathCondition.Or(left, ReadAnd());
        }

        return left;
    }

    /// <summary>Takes one of the terms that conditions are made of.</summary>
    protected abstract JsonPathCondition ReadTerm();

    /// <summary>Takes an operator between terms, and the blanks before it.</summary>
    protected abstract bool TakeSpaced(string token);

    private JsonPathCondition ReadAnd()
    {
        var left = ReadTerm();
        while (TakeSpaced("&&"))
        {
            left = new JsonPathCondition.And(left, ReadTerm());
        }

        return left;
    }

    /// <summary>Takes <c>\uXXXX</c> from its first digit on.</summary>
    protected char ReadUnicode()
    {
        var digits = text.Substring(At, Math.Min(4, End - At));
        if (digits.Length < 4 || !ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            throw Fault("four hexadecimal digits are expected");
        }

        At += 4;
        return (char)code;
    }

    /// <summary>Takes a quoted text; what stands behind a backslash is asked of the dialect, which stands on it.</summary>
    protected string ReadQuoted(Action<StringBuilder, char> escaped)
    {
        var quote = text[At++];
        var value = new StringBuilder();
        while (Peek != quote || IsAtEnd)
        {
            if (IsAtEnd)
            {
                throw Fault("the quote is not closed");
            }

            if (Peek == '\\')
            {
                At++;
                escaped(value, quote);
            }
            else
            {
                CheckPlain(Peek);
                value.Append(text[At++]);
            }
        }

        At++;
        return value.ToString();
    }

    /// <summary>Refuses a character that may not stand in a quoted text by itself.</summary>
    protected virtual void CheckPlain(char character) { }
}

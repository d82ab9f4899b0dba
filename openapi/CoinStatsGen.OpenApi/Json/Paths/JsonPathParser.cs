using System.Globalization;
using System.Text;

namespace CoinStatsGen.OpenApi.Json.Paths;

/// <summary>Reads paths as RFC 9535 writes them, and refuses everything else.</summary>
internal sealed partial class JsonPathParser(string text, JsonPathDialect dialect) : JsonPathReader(text)
{
    private const long MaxExact = 9_007_199_254_740_991;

    /// <summary>Reads all of the text.</summary>
    public JsonPath ReadWhole()
    {
        if (!Take("$"))
        {
            throw Fault("a path starts with $");
        }

        var path = new JsonPath(Text, dialect, ReadSegments(), isRelative: false);
        return IsAtEnd ? path : throw Fault("not part of a path");
    }

    /// <inheritdoc/>
    protected override void CheckPlain(char character)
    {
        if (character < ' ')
        {
            throw Fault("a control character must be written as an escape");
        }
    }

    private List<JsonPathSegment> ReadSegments()
    {
        var segments = new List<JsonPathSegment>();
        while (true)
        {
            var behind = At;
            SkipSpace();
            if (Take(".."))
            {
                segments.Add(Peek == '[' ? new(isDeep: true, ReadBracket()) : new(isDeep: true, ReadDotted()));
            }
            else if (Take("."))
            {
                segments.Add(new(isDeep: false, ReadDotted()));
            }
            else if (Peek == '[')
            {
                segments.Add(new(isDeep: false, ReadBracket()));
            }
            else
            {
                At = behind;
                return segments;
            }

            CountSegment();
        }
    }

    private JsonPathSelector ReadDotted()
    {
        if (Take("*"))
        {
            return new JsonPathSelector.Wildcard();
        }

        var start = At;
        while (IsOfName(Peek, At == start))
        {
            At++;
        }

        return At > start ? new JsonPathSelector.Name(Text.Substring(start, At - start)) : throw Fault("a name or * is expected");
    }

    private bool IsOfName(char character, bool isFirst) =>
        character switch
        {
            >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_' or >= '\u0080' => true,
            >= '0' and <= '9' => !isFirst,
            '-' => dialect.TakesDashes,
            _ => false,
        };

    private JsonPathSelector[] ReadBracket()
    {
        Expect('[');
        var selectors = new List<JsonPathSelector>();
        do
        {
            SkipSpace();
            selectors.Add(ReadSelector());
            SkipSpace();
        } while (Take(","));
        Expect(']');
        return [.. selectors];
    }

    private JsonPathSelector ReadSelector()
    {
        if (Take("*"))
        {
            return new JsonPathSelector.Wildcard();
        }

        if (Take("?"))
        {
            return new JsonPathSelector.Filter(ReadOr());
        }

        if (Peek is '\'' or '"')
        {
            return new JsonPathSelector.Name(ReadQuoted(ReadEscape));
        }

        var start = Peek == ':' ? null : ReadInteger("a quoted name, an index, * or ? is expected");
        var behind = At;
        SkipSpace();
        if (!Take(":"))
        {
            At = behind;
            return new JsonPathSelector.Index(start!.Value);
        }

        var end = ReadBound();
        var step = Take(":") ? ReadBound() : null;
        return new JsonPathSelector.Slice(start, end, step);
    }

    private long? ReadBound()
    {
        SkipSpace();
        if (Peek is ':' or ']' or ',')
        {
            return null;
        }

        var bound = ReadInteger("a whole number is expected");
        SkipSpace();
        return bound;
    }

    // No sign but minus, no leading zeros, nothing that a double could not hold.
    private long? ReadInteger(string wanted)
    {
        var start = At;
        At += Peek == '-' ? 1 : 0;
        var digits = At;
        while (Peek is >= '0' and <= '9')
        {
            At++;
        }

        var isPlain = At > digits && (Text[digits] != '0' || (At == digits + 1 && digits == start));
        var written = Text.Substring(start, At - start);
        if (
            !isPlain
            || !long.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            || value is > MaxExact or < -MaxExact
        )
        {
            At = start;
            throw Fault(wanted);
        }

        return value;
    }

    // Stands behind the backslash.
    private void ReadEscape(StringBuilder value, char quote)
    {
        var escape = Peek;
        At++;
        switch (escape)
        {
            case '\\' or '/':
                value.Append(escape);
                break;
            case '\'' or '"' when escape == quote:
                value.Append(escape);
                break;
            case 'b' or 'f' or 'n' or 'r' or 't':
                value.Append(JsonStrings.Unescape(escape));
                break;
            case 'u':
                ReadCharacter(value);
                break;
            default:
                At--;
                throw Fault("unknown escape");
        }
    }

    private void ReadCharacter(StringBuilder value)
    {
        var first = ReadUnicode();
        value.Append(first);
        if (char.IsLowSurrogate(first) || (char.IsHighSurrogate(first) && !Take("\\u")))
        {
            throw Fault("half of a surrogate pair");
        }

        if (char.IsHighSurrogate(first))
        {
            var second = ReadUnicode();
            value.Append(char.IsLowSurrogate(second) ? second : throw Fault("half of a surrogate pair"));
        }
    }

    private void SkipSpace()
    {
        while (Peek is ' ' or '\t' or '\n' or '\r')
        {
            At++;
        }
    }
}

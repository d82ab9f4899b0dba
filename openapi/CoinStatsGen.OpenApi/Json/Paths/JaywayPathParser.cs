using System.Globalization;
using System.Text;

namespace CoinStatsGen.OpenApi.Json.Paths;

/// <summary>Reads paths as Jayway's library does (see <see cref="JsonPathDialect.IsJayway"/>).</summary>
internal sealed partial class JaywayPathParser(string text) : JsonPathReader(Rooted(text.Trim(' ')))
{
    /// <summary>Reads all of the text.</summary>
    public JsonPath ReadWhole() => ReadPath();

    private static string Rooted(string text) => text.Length > 0 && text[0] is '$' or '@' ? text : "$." + text;

    // Up to the end, which a filter moves.
    private JsonPath ReadPath()
    {
        var start = At;
        var isRelative = Take("@");
        if (!isRelative)
        {
            Expect('$');
        }

        if (Text[End - 1] == '.')
        {
            At = End;
            throw Fault("a name or * is expected");
        }

        if (!IsAtEnd && Peek is not ('.' or '['))
        {
            throw Fault("not part of a path");
        }

        var segments = new List<JsonPathSegment>();
        while (!IsAtEnd)
        {
            segments.Add(ReadSegment());
            CountSegment();
        }

        return new JsonPath(Text.Substring(start, End - start), JsonPathDialect.Jayway, segments, isRelative);
    }

    private JsonPathSegment ReadSegment()
    {
        var isDeep = Take("..");
        if (!isDeep)
        {
            Take(".");
        }

        return Peek switch
        {
            '[' => new(isDeep, ReadBracket()),
            '*' => new(isDeep, ReadWildcard()),
            _ => new(isDeep, ReadName()),
        };
    }

    private JsonPathSelector.Wildcard ReadWildcard()
    {
        Expect('*');
        return new();
    }

    private JsonPathSelector ReadName()
    {
        var start = At;
        while (!IsAtEnd && Peek is not ('.' or '[' or '('))
        {
            if (Peek == ' ')
            {
                throw Fault("a name with a space stands in quotes, between brackets");
            }

            At++;
        }

        var name = Text.Substring(start, At - start);
        if (name.Length == 0)
        {
            throw Fault("a name or * is expected");
        }

        if (Peek != '(')
        {
            return new JsonPathSelector.Name(name);
        }

        return JaywayFunctions.IsKnown(name) && Take("()")
            ? new JsonPathSelector.Function(name)
            : throw Fault($"there is no function {name} without arguments");
    }

    private JsonPathSelector[] ReadBracket()
    {
        Expect('[');
        SkipBlanks();
        var selectors = Peek switch
        {
            '*' => [ReadWildcard()],
            '?' => [ReadFilter()],
            '\'' or '"' => ReadNames(),
            '-' or ':' or (>= '0' and <= '9') => ReadNumbers(),
            _ => throw Fault("a quoted name, an index, * or ? is expected"),
        };
        SkipBlanks();
        Expect(']');
        return selectors;
    }

    private JsonPathSelector[] ReadNames()
    {
        var quote = Peek;
        var names = new List<JsonPathSelector>();
        do
        {
            SkipBlanks();
            names.Add(new JsonPathSelector.Name(Peek == quote ? ReadQuoted(ReadEscape) : throw Fault($"{quote} is expected")));
            SkipBlanks();
        } while (Take(","));
        return [.. names];
    }

    private JsonPathSelector[] ReadNumbers()
    {
        var start = At;
        while (Peek is '-' or ':' or ',' or ' ' or (>= '0' and <= '9'))
        {
            At++;
        }

        var written = Text.Substring(start, At - start).Trim(' ');
        if (written.IndexOf(':') < 0)
        {
            return [.. written.Split(',').Select(index => new JsonPathSelector.Index(Whole(index.Trim(' '), start)))];
        }

        // Behind the second colon stands a step, which nobody reads.
        var bounds = written.Split(':').Select(bound => bound.Length == 0 ? (long?)null : Whole(bound, start)).Take(2).ToArray();
        if (bounds[0] is null && bounds[1] is null)
        {
            At = start;
            throw Fault("a slice has a beginning or an end");
        }

        return [new JsonPathSelector.Slice(bounds[0], bounds[1], step: null)];
    }

    private int Whole(string number, int start)
    {
        if (int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return whole;
        }

        At = start;
        throw Fault("a whole number is expected");
    }

    // Stands behind the backslash. What means nothing there means itself.
    private void ReadEscape(StringBuilder value, char quote)
    {
        if (IsAtEnd)
        {
            throw Fault("the quote is not closed");
        }

        value.Append(Take("u") ? ReadUnicode() : JsonStrings.Unescape(Text[At++]));
    }

    private void SkipBlanks()
    {
        while (Peek == ' ')
        {
            At++;
        }
    }
}

namespace CoinStatsGen.OpenApi.Json.Paths;

/// <content>Values that are written down: as in JSON, with quotes of both kinds; in lists and objects a word is a text.</content>
internal sealed partial class JaywayPathParser
{
    private JsonPathLiteral ReadLiteral() =>
        Peek switch
        {
            '\'' or '"' => JsonPathLiteral.Of(ReadQuoted(ReadEscape)),
            '[' => ReadList(),
            '{' => ReadObject(),
            't' or 'f' or 'n' => ReadWord(),
            _ => JsonPathLiteral.Number(ReadNumber()),
        };

    private JsonPathLiteral ReadWord() =>
        Take("true") ? JsonPathLiteral.Flag(true)
        : Take("false") ? JsonPathLiteral.Flag(false)
        : Take("null") ? JsonPathLiteral.Null
        : throw Fault("a query, a quoted text, a number, true, false or null is expected");

    private string ReadNumber()
    {
        var start = At;
        while (Peek is '-' or '.' or 'e' or 'E' or (>= '0' and <= '9'))
        {
            At++;
        }

        if (JsonNumber.TryParse(Text.Substring(start, At - start), out var number))
        {
            return number.ToString();
        }

        At = start;
        throw Fault("a query, a quoted text, a number, true, false or null is expected");
    }

    private JsonPathLiteral ReadList()
    {
        Enter();
        Expect('[');
        var items = new List<JsonPathLiteral>();
        SkipBlanks();
        while (Peek != ']')
        {
            items.Add(ReadInner());
            SkipBlanks();
            if (!Take(","))
            {
                break;
            }

            SkipBlanks();
        }

        Expect(']');
        Leave();
        return JsonPathLiteral.List(items);
    }

    private JsonPathLiteral ReadObject()
    {
        Enter();
        Expect('{');
        var members = new Dictionary<string, JsonPathLiteral>(StringComparer.Ordinal);
        SkipBlanks();
        while (Peek != '}')
        {
            var name = ReadInner().Text;
            SkipBlanks();
            Expect(':');
            SkipBlanks();
            members[name] = ReadInner();
            SkipBlanks();
            if (!Take(","))
            {
                break;
            }

            SkipBlanks();
        }

        Expect('}');
        Leave();
        return JsonPathLiteral.Object(members);
    }

    private JsonPathLiteral ReadInner()
    {
        if (Peek is '\'' or '"' or '[' or '{')
        {
            return ReadLiteral();
        }

        var start = At;
        while (!IsAtEnd && Peek is not (',' or ']' or '}' or ':'))
        {
            At++;
        }

        var word = Text.Substring(start, At - start).TrimEnd(' ');
        return word switch
        {
            "true" or "false" => JsonPathLiteral.Flag(word == "true"),
            "null" => JsonPathLiteral.Null,
            _ when JsonNumber.TryParse(word, out _) => JsonPathLiteral.Number(word),
            _ => JsonPathLiteral.Of(word),
        };
    }
}

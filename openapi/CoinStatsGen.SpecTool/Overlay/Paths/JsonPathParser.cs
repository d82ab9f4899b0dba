using System.Globalization;

namespace CoinStatsGen.SpecTool.Overlay.Paths;

/// <summary>Parses a path. What is legal JSONPath but not supported is refused by name, not misread.</summary>
internal sealed partial class JsonPathParser
{
    private readonly string _text;
    private int _at;

    private JsonPathParser(string text) => _text = text;

    public static JsonPathParsing Parse(string text)
    {
        var parser = new JsonPathParser(text);
        try
        {
            if (!parser.Take("$"))
            {
                throw parser.Fault("a path starts with $");
            }

            var path = new JsonPath(text, parser.Segments());
            return parser._at == text.Length ? new(path, null) : throw parser.Fault("not part of a path");
        }
        catch (FormatException fault)
        {
            return new(null, fault.Message);
        }
    }

    private List<JsonPathSegment> Segments()
    {
        var segments = new List<JsonPathSegment>();
        while (true)
        {
            if (Take(".."))
            {
                segments.Add(new(Descendants: true, Peek == '[' ? Bracket() : [Dotted()]));
            }
            else if (Take("."))
            {
                segments.Add(new(Descendants: false, [Dotted()]));
            }
            else if (Peek == '[')
            {
                segments.Add(new(Descendants: false, Bracket()));
            }
            else
            {
                return segments;
            }
        }
    }

    private JsonPathSelector Dotted()
    {
        if (Take("*"))
        {
            return new JsonPathSelector.Wildcard();
        }

        // The dash is not in RFC 9535, and is in the Overlay specification's own example.
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '-' || _text[_at] > '\u007f'))
        {
            _at++;
        }

        return _at > start ? new JsonPathSelector.Name(_text[start.._at]) : throw Fault("a name or * is expected");
    }

    private List<JsonPathSelector> Bracket()
    {
        Expect('[');
        var selectors = new List<JsonPathSelector>();
        do
        {
            SkipSpace();
            selectors.Add(Selector());
            SkipSpace();
        }
        while (Take(","));
        Expect(']');
        return selectors;
    }

    private JsonPathSelector Selector()
    {
        if (Take("*"))
        {
            return new JsonPathSelector.Wildcard();
        }

        if (Take("?"))
        {
            return new JsonPathSelector.Filter(Condition());
        }

        if (Peek is '\'' or '"')
        {
            return new JsonPathSelector.Name(Quoted());
        }

        var start = _at;
        if (Peek == '-')
        {
            _at++;
        }

        while (char.IsAsciiDigit(Peek))
        {
            _at++;
        }

        if (Peek == ':')
        {
            throw Fault("slices are not supported");
        }

        return int.TryParse(_text.AsSpan(start, _at - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index)
            ? new JsonPathSelector.Index(index)
            : throw Fault("a quoted name, an index, * or ? is expected");
    }

    private char Peek => _at < _text.Length ? _text[_at] : '\0';

    private bool Take(string token)
    {
        if (string.CompareOrdinal(_text, _at, token, 0, token.Length) != 0)
        {
            return false;
        }

        _at += token.Length;
        return true;
    }

    private void Expect(char token)
    {
        SkipSpace();
        if (Peek != token)
        {
            throw Fault($"{token} is expected");
        }

        _at++;
    }

    private void SkipSpace()
    {
        while (Peek is ' ' or '\t' or '\n' or '\r')
        {
            _at++;
        }
    }

    private FormatException Fault(string message) =>
        new($"not a supported JSONPath at character {(_at + 1).ToString(CultureInfo.InvariantCulture)}: {message}.");
}

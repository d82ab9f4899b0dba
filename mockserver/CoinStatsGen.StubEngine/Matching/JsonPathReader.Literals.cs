using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoinStats.StubEngine.Matching;

/// <summary>Values: quoted names, numbers, expressions, JSON.</summary>
internal sealed partial class JsonPathReader
{
    private JsonElement ReadLiteral()
    {
        if (Peek() is '\'' or '"')
        {
            return JsonSerializer.SerializeToElement(ReadQuoted());
        }

        if (TryTake("["))
        {
            SkipSpace();
            var items = Peek() == ']' ? [] : ReadList(ReadLiteral);
            SkipSpace();
            Expect(']');
            return JsonSerializer.SerializeToElement(items);
        }

        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] is '-' or '+' or '.'))
        {
            _at++;
        }

        try
        {
            using var document = JsonDocument.Parse(text[start.._at]);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            _at = start;
            throw Problem("has something that is no value");
        }
    }

    private Regex ReadRegex()
    {
        Expect('/');
        var pattern = new StringBuilder();
        while (Peek() != '/')
        {
            if (_at >= text.Length)
            {
                throw Problem("has an expression without an end");
            }

            if (Peek() == '\\' && Peek(1) == '/')
            {
                _at++;
            }

            pattern.Append(text[_at++]);
        }

        _at++;
        var ignoreCase = TryTake("i");
        try
        {
            return WireMockRegex.Compile((ignoreCase ? "(?i)" : string.Empty) + pattern);
        }
        catch (ArgumentException)
        {
            throw Problem("has a bad expression");
        }
    }

    private List<T> ReadList<T>(Func<T> read)
    {
        List<T> items = [read()];
        SkipSpace();
        while (TryTake(","))
        {
            SkipSpace();
            items.Add(read());
            SkipSpace();
        }

        return items;
    }

    private string ReadQuoted()
    {
        var quote = Peek();
        if (quote is not ('\'' or '"'))
        {
            throw Problem("lacks a quote");
        }

        var value = new StringBuilder();
        for (_at++; _at < text.Length && text[_at] != quote; _at++)
        {
            if (text[_at] == '\\' && _at + 1 < text.Length)
            {
                _at++;
            }

            value.Append(text[_at]);
        }

        Expect(quote);
        return value.ToString();
    }

    private int ReadInteger()
    {
        var start = _at;
        while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || (text[_at] == '-' && _at == start)))
        {
            _at++;
        }

        return int.TryParse(text.AsSpan(start, _at - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Problem("lacks an index");
    }
}

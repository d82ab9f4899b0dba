using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoinStats.MockServer.Matching;

/// <summary>Reads JSON paths and their filters.</summary>
internal sealed class JsonPathReader(string text)
{
    private const int MaxDepth = 50;
    private int _at;
    private int _depth;

    /// <summary>Reads a path that begins with <c>$</c> or <c>@</c>; a bare name is taken as <c>$.name</c>.</summary>
    public JsonPath ReadPath()
    {
        if (++_depth > MaxDepth)
        {
            throw Problem("is nested too deep");
        }

        var steps = new List<JsonPathStep>();
        var isRelative = Peek() == '@';
        if (Peek() is '$' or '@')
        {
            _at++;
        }
        else if (_at == 0 && text.Length > 0)
        {
            steps.Add(ReadNameStep());
        }
        else
        {
            throw Problem("must begin with $");
        }

        while (Peek() is '.' or '[')
        {
            steps.Add(ReadStep());
        }

        _depth--;
        return JsonPath.Of(steps, isRelative);
    }

    /// <summary>Refuses anything more.</summary>
    public void ExpectEnd()
    {
        if (_at < text.Length)
        {
            throw Problem("has something unexpected");
        }
    }

    private JsonPathStep ReadStep()
    {
        if (TryTake(".."))
        {
            return new JsonPathDeep(Peek() == '[' ? ReadBracket() : ReadNameStep());
        }

        return Peek() == '[' ? ReadBracket() : TryTake(".") ? ReadNameStep() : throw Problem("has something unexpected");
    }

    private JsonPathStep ReadNameStep()
    {
        if (TryTake("*"))
        {
            return new JsonPathWildcard();
        }

        var start = _at;
        while (_at < text.Length && text[_at] is not ('.' or '[' or ']' or '(' or ')' or ' ' or '=' or '!' or '<' or '>' or '&' or '|' or ',' or '~'))
        {
            _at++;
        }

        var name = text[start.._at];
        if (name.Length == 0)
        {
            throw Problem("lacks a name");
        }

        if (Array.IndexOf(JsonPathFunction.Known, name) >= 0 && TryTake("()"))
        {
            return new JsonPathFunction(name);
        }

        return new JsonPathNames([name]);
    }

    private JsonPathStep ReadBracket()
    {
        Expect('[');
        SkipSpace();
        JsonPathStep step;
        if (TryTake("*"))
        {
            step = new JsonPathWildcard();
        }
        else if (TryTake("?"))
        {
            SkipSpace();
            Expect('(');
            var filter = ReadOr();
            SkipSpace();
            Expect(')');
            step = new JsonPathFilter(filter);
        }
        else if (Peek() is '\'' or '"')
        {
            step = new JsonPathNames([.. ReadList(ReadQuoted)]);
        }
        else
        {
            step = ReadNumbers();
        }

        SkipSpace();
        Expect(']');
        return step;
    }

    private JsonPathStep ReadNumbers()
    {
        var first = Peek() == ':' ? (int?)null : ReadInteger();
        SkipSpace();
        if (TryTake(":"))
        {
            SkipSpace();
            return new JsonPathSlice(first, Peek() == ']' ? null : ReadInteger());
        }

        List<int> indexes = [first!.Value];
        while (TryTake(","))
        {
            SkipSpace();
            indexes.Add(ReadInteger());
            SkipSpace();
        }

        return new JsonPathIndexes([.. indexes]);
    }

    private Func<JsonElement, JsonElement, bool> ReadOr()
    {
        var left = ReadAnd();
        while (TryTakeOperator("||"))
        {
            var (first, second) = (left, ReadAnd());
            left = (item, root) => first(item, root) || second(item, root);
        }

        return left;
    }

    private Func<JsonElement, JsonElement, bool> ReadAnd()
    {
        var left = ReadTerm();
        while (TryTakeOperator("&&"))
        {
            var (first, second) = (left, ReadTerm());
            left = (item, root) => first(item, root) && second(item, root);
        }

        return left;
    }

    private Func<JsonElement, JsonElement, bool> ReadTerm()
    {
        if (++_depth > MaxDepth)
        {
            throw Problem("is nested too deep");
        }

        SkipSpace();
        Func<JsonElement, JsonElement, bool> term;
        if (Peek() == '!' && Peek(1) != '=')
        {
            _at++;
            var inner = ReadTerm();
            term = (item, root) => !inner(item, root);
        }
        else if (TryTake("("))
        {
            term = ReadOr();
            SkipSpace();
            Expect(')');
        }
        else
        {
            term = ReadComparison();
        }

        _depth--;
        return term;
    }

    private Func<JsonElement, JsonElement, bool> ReadComparison()
    {
        var left = ReadOperand();
        SkipSpace();
        if (Array.Find(JsonPathComparison.Operators, o => TryTakeOperator(o)) is not { } comparison)
        {
            return (item, root) => left(item, root).Exists;
        }

        SkipSpace();
        if (comparison == "=~")
        {
            var pattern = ReadRegex();
            return (item, root) => left(item, root) is { Exists: true, Value.ValueKind: JsonValueKind.String } operand && WireMockRegex.IsMatch(pattern, operand.Value.GetString()!);
        }

        var right = ReadOperand();
        return (item, root) => JsonPathComparison.Holds(comparison, left(item, root), right(item, root));
    }

    private Func<JsonElement, JsonElement, JsonPathOperand> ReadOperand()
    {
        SkipSpace();
        if (Peek() is '@' or '$')
        {
            var path = ReadPath();
            return (item, root) => JsonPathOperand.Of(path, item, root);
        }

        var literal = ReadLiteral();
        return (_, _) => new JsonPathOperand(true, literal);
    }

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

    private bool TryTakeOperator(string word)
    {
        SkipSpace();
        if (!char.IsAsciiLetter(word[0]))
        {
            return TryTake(word);
        }

        return (_at + word.Length >= text.Length || !char.IsAsciiLetterOrDigit(text[_at + word.Length])) && TryTake(word);
    }

    private bool TryTake(string word)
    {
        if (!text.AsSpan(_at).StartsWith(word, StringComparison.Ordinal))
        {
            return false;
        }

        _at += word.Length;
        return true;
    }

    private void Expect(char character)
    {
        if (Peek() != character)
        {
            throw Problem($"lacks '{character}'");
        }

        _at++;
    }

    private void SkipSpace()
    {
        while (Peek() == ' ')
        {
            _at++;
        }
    }

    private char Peek(int ahead = 0) => _at + ahead < text.Length ? text[_at + ahead] : '\0';

    private FormatException Problem(string what) => new(string.Create(CultureInfo.InvariantCulture, $"The JSON path '{text}' {what} at character {_at + 1}."));
}

namespace CoinStats.StubEngine.Matching;

/// <summary>Reads JSON paths and their filters.</summary>
internal sealed partial class JsonPathReader(string text)
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
}

namespace CoinStatsGen.OpenApi.Wire;

/// <summary>
/// A path of a document, such as <c>/files/{from}-{to}.json</c>, cut into fixed text and names: literal 0, {name 0}, literal 1, … A brace
/// that names
/// nothing is fixed text.
/// </summary>
internal sealed class PathTemplate
{
    private PathTemplate(string text, string[] literals, string[] names)
    {
        Text = text;
        Literals = literals;
        Names = names;
    }

    /// <summary>The template as written.</summary>
    public string Text { get; }

    /// <summary>The text around the names, unescaped; one more than <see cref="Names"/>.</summary>
    public string[] Literals { get; }

    /// <summary>The names in order.</summary>
    public string[] Names { get; }

    /// <summary>It is one name and nothing else.</summary>
    public bool IsOneName => Names.Length == 1 && Literals[0].Length == 0 && Literals[1].Length == 0;

    /// <summary>The template without its names: two of one shape are one address.</summary>
    public string Shape => string.Join("{}", Literals);

    /// <summary>Every brace belongs to a name.</summary>
    public bool IsWellFormed => !Array.Exists(Literals, static literal => literal.IndexOfAny(['{', '}']) >= 0);

    /// <summary>The parts between slashes, in order; what stands before a leading slash is the first, and empty.</summary>
    public IReadOnlyList<PathTemplate> Segments => Array.ConvertAll(Text.Split('/'), Parse);

    /// <summary>The parts between slashes that hold names.</summary>
    public IEnumerable<PathTemplate> NamedSegments =>
        Array.FindAll(Array.ConvertAll(Text.Split('/'), Parse), static segment => segment.Names.Length > 0);

    /// <summary>Cuts a template.</summary>
    public static PathTemplate Parse(string text)
    {
        if (text.IndexOf('{') < 0)
        {
            return new PathTemplate(text, [text], []);
        }

        var literals = new List<string>();
        var names = new List<string>();
        var start = 0;
        for (var open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', open + 1))
        {
            var close = text.IndexOfAny(['}', '{', '/'], open + 1);
            if (close > open + 1 && text[close] == '}')
            {
                literals.Add(text.Substring(start, open - start));
                names.Add(text.Substring(open + 1, close - open - 1));
                start = close + 1;
                open = close;
            }
        }

        literals.Add(text.Substring(start));
        return new PathTemplate(text, [.. literals], [.. names]);
    }

    /// <summary>What stands in the places of the names of a segment; null where its text does not fit. No place is empty.</summary>
    public string[]? Read(string segment)
    {
        var last = Literals[Names.Length];
        var end = segment.Length - last.Length;
        if (
            Names.Length == 0
                ? segment != last
                : !segment.StartsWith(Literals[0], StringComparison.Ordinal) || !segment.EndsWith(last, StringComparison.Ordinal)
        )
        {
            return null;
        }

        var values = new string[Names.Length];
        var start = Literals[0].Length;
        for (var i = 0; i < values.Length; i++)
        {
            // The first place where the next text stands: if any division fits, this one does.
            var next =
                i == values.Length - 1 ? end
                : start + 1 > end ? -1
                : segment.IndexOf(Literals[i + 1], start + 1, end - start - 1, StringComparison.Ordinal);
            if (next <= start)
            {
                return null;
            }

            values[i] = segment.Substring(start, next - start);
            start = next + Literals[i + 1].Length;
        }

        return values;
    }

    /// <summary>Where a name stands among the others; -1 where it does not.</summary>
    public int IndexOf(string name) => Array.IndexOf(Names, name);
}

using CoinStats.StubEngine.Exchange;

namespace CoinStats.StubEngine.Matching;

/// <summary>
/// A path with named gaps as stubs write it, such as <c>/things/{id}</c>, with <c>**</c> for the rest. A gap takes one segment that is not
/// empty.
/// </summary>
internal sealed class UrlTemplate
{
    // Text 0, gap 0, text 1, …; what follows the last gap may have wildcards, between which these texts stand.
    private readonly string[] _literals;
    private readonly string[] _tail;

    /// <summary>Reads a template.</summary>
    public UrlTemplate(string text)
    {
        Text = text;
        var names = new List<string>();
        var literals = new List<string>();
        var at = 0;
        while (text.IndexOf('{', at) is >= 0 and var open && text.IndexOf('}', open) is >= 0 and var close)
        {
            literals.Add(text[at..open]);
            names.Add(text[(open + 1)..close]);
            at = close + 1;
        }

        Names = [.. names];
        _literals = [.. literals];
        _tail = text[at..].Split("**");
    }

    /// <summary>The template as written.</summary>
    public string Text { get; }

    /// <summary>Names of the gaps in order.</summary>
    public string[] Names { get; }

    /// <summary>A path, as sent, fits.</summary>
    public bool Matches(string path) => Find(path) is not null;

    /// <summary>What stands in the gaps, as sent; null where the path does not fit.</summary>
    public Dictionary<string, string>? Parse(string path)
    {
        if (Find(path) is not { } gaps)
        {
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Names.Length; i++)
        {
            values[Names[i]] = path.Substring(gaps[i].Start, gaps[i].Length);
        }

        return values;
    }

    private SegmentRange[]? Find(string path)
    {
        var gaps = Names.Length == 0 ? [] : new SegmentRange[Names.Length];

        // Where a gap may begin in several places, one that led nowhere is not tried again: time stays within gaps × length.
        var failed = Names.Length > 1 ? new HashSet<(int Gap, int At)>() : null;
        return Walk(path, 0, 0, gaps, failed) ? gaps : null;
    }

    private bool Walk(string path, int gap, int at, SegmentRange[] gaps, HashSet<(int Gap, int At)>? failed)
    {
        if (gap == Names.Length)
        {
            return IsTail(path.AsSpan(at));
        }

        if (!path.AsSpan(at).StartsWith(_literals[gap], StringComparison.Ordinal) || failed?.Contains((gap, at)) == true)
        {
            return false;
        }

        var start = at + _literals[gap].Length;
        var slash = path.IndexOf('/', start);
        for (var end = slash < 0 ? path.Length : slash; end > start; end--)
        {
            gaps[gap] = new SegmentRange(start, end - start);
            if (Walk(path, gap + 1, end, gaps, failed))
            {
                return true;
            }
        }

        failed?.Add((gap, at));
        return false;
    }

    private bool IsTail(ReadOnlySpan<char> rest)
    {
        if (_tail.Length == 1)
        {
            return rest.SequenceEqual(_tail[0]);
        }

        if (!rest.StartsWith(_tail[0], StringComparison.Ordinal))
        {
            return false;
        }

        rest = rest[_tail[0].Length..];
        foreach (var piece in _tail.AsSpan(1..^1))
        {
            var at = rest.IndexOf(piece, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            rest = rest[(at + piece.Length)..];
        }

        return rest.EndsWith(_tail[^1], StringComparison.Ordinal);
    }
}

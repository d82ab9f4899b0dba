namespace CoinStatsGen.OpenApi.Json.Paths;

/// <summary>A JSON path, taken apart once and asked of any number of documents.</summary>
internal sealed class JsonPath
{
    internal JsonPath(string text, JsonPathDialect dialect, IReadOnlyList<JsonPathSegment> segments, bool isRelative)
    {
        Text = text;
        Dialect = dialect;
        IsRelative = isRelative;
        Gathered = dialect.IsJayway && segments.Count > 1 && segments[0].IsDeep ? segments[segments.Count - 1].Function : null;
        Segments = Gathered is null ? [.. segments] : [.. segments.Take(segments.Count - 1)];
        IsDefinite = Gathered is not null || Enumerable.Range(0, Segments.Length).All(IsStepDefinite);
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>Leads to one value at most (RFC 9535: a singular query).</summary>
    public bool IsDefinite { get; }

    /// <summary>Begins at the value under a filter, not at the root.</summary>
    public bool IsRelative { get; }

    internal JsonPathDialect Dialect { get; }

    internal JsonPathSegment[] Segments { get; }

    /// <summary>Jayway: a function behind a path that begins with <c>..</c> is asked of all that was found together.</summary>
    internal string? Gathered { get; }

    /// <summary>Reads a path.</summary>
    /// <exception cref="System.FormatException">The text is not a path; the message says where and why.</exception>
    public static JsonPath Parse(string text, JsonPathDialect dialect) =>
        dialect.IsJayway ? new JaywayPathParser(text).ReadWhole() : new JsonPathParser(text, dialect).ReadWhole();

    /// <summary>Everything the path leads to, in the order of the document; null where it cannot be followed (Jayway).</summary>
    /// <exception cref="JsonPathLimitException">It takes more steps than the budget has.</exception>
    public List<JsonPathNode<TNode>>? Select<TNode>(IJsonNodes<TNode> nodes, TNode root, JsonPathBudget budget, bool keepsPlaces = false) =>
        new JsonPathEvaluation<TNode>(nodes, root, budget).Select(this, root, keepsPlaces);

    /// <summary>All segments before this one lead to one value at most.</summary>
    internal bool IsDefiniteUpTo(int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (!IsStepDefinite(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A segment leads to one value at most.</summary>
    internal bool IsStepDefinite(int at)
    {
        var segment = Segments[at];
        return !segment.IsDeep && (segment.IsSingle || (Dialect.IsJayway && segment.IsNames && at == Segments.Length - 1));
    }
}

namespace CoinStatsGen.OpenApi.Json.Paths;

/// <summary>What a dialect of JSON paths allows beyond RFC 9535, or means otherwise.</summary>
internal sealed record JsonPathDialect
{
    /// <summary>RFC 9535, nothing else.</summary>
    public static readonly JsonPathDialect Rfc9535 = new();

    /// <summary>RFC 9535 as the examples of the Overlay specification write it: <c>$.paths.*.get[?@.x-oai-traits.paged]</c>.</summary>
    public static readonly JsonPathDialect Overlay = new() { TakesDashes = true };

    /// <summary>Jayway JsonPath 2.10, which WireMock speaks.</summary>
    public static readonly JsonPathDialect Jayway = new() { IsJayway = true };

    private JsonPathDialect() { }

    /// <summary>A name behind a dot may hold <c>-</c>.</summary>
    public bool TakesDashes { get; private init; }

    /// <summary>
    /// The language is Jayway's. Written: the <c>$.</c> may be left out; a name behind a dot is whatever comes before <c>.</c>, <c>[</c>
    /// and <c>(</c>; filters stand in parentheses, alone in their brackets; there are operators of words, <c>=~</c>, lists and
    /// objects as literals, functions at the end (<c>.length()</c>) and none in filters. Meant: a filter is asked of an object
    /// itself; steps of slices count for nothing; several names at the end are one object; text and number may be equal;
    /// where a path leads nowhere it is equal to nothing.
    /// </summary>
    public bool IsJayway { get; private init; }
}

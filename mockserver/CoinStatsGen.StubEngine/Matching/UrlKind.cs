namespace CoinStats.StubEngine.Matching;

/// <summary>How a mapping names the address.</summary>
internal enum UrlKind
{
    /// <summary>Not at all.</summary>
    Any,

    /// <summary><c>url</c>: path and query, exactly.</summary>
    Url,

    /// <summary><c>urlPattern</c>: path and query by a regular expression.</summary>
    UrlPattern,

    /// <summary><c>urlPath</c>: the path, exactly.</summary>
    UrlPath,

    /// <summary><c>urlPathPattern</c>: the path by a regular expression.</summary>
    UrlPathPattern,

    /// <summary><c>urlPathTemplate</c>: the path with gaps.</summary>
    UrlPathTemplate,
}

namespace CoinStats.StubEngine.Matching;

/// <summary>What the address of a request must be.</summary>
internal sealed class UrlMatcher
{
    /// <summary>Any address.</summary>
    public static readonly UrlMatcher Any = new(UrlKind.Any, "");

    private readonly SharedRegex? _pattern;
    private readonly string _prefix;

    /// <summary>Compiles.</summary>
    /// <param name="kind">How the address is named.</param>
    /// <param name="text">The text as written.</param>
    /// <param name="prefix">Beginning of the path that callers may leave out, such as <c>/v1</c>; empty where there is none.</param>
    /// <exception cref="ArgumentException">The expression is not one.</exception>
    public UrlMatcher(UrlKind kind, string text, string prefix = "")
    {
        _prefix = prefix;
        Kind = kind;
        Text = text;
        _pattern = kind is UrlKind.UrlPattern or UrlKind.UrlPathPattern ? SharedRegex.Of(text) : null;
        Template = kind == UrlKind.UrlPathTemplate ? new UrlTemplate(text) : null;
    }

    /// <summary>How the address is named.</summary>
    public UrlKind Kind { get; }

    /// <summary>The text as written.</summary>
    public string Text { get; }

    /// <summary>The template, where it is one.</summary>
    public UrlTemplate? Template { get; }

    /// <summary>The paths or templates by which the address can be looked up; none where only trying it tells.</summary>
    public string[] Paths =>
        Kind switch
        {
            UrlKind.Url => [Text.IndexOf('?') is >= 0 and var query ? Text[..query] : Text],
            UrlKind.UrlPath or UrlKind.UrlPathTemplate => _prefix.Length == 0 ? [Text] : [Text, Text[_prefix.Length..]],
            _ => [],
        };

    /// <summary>A path with the beginning that its caller left out.</summary>
    public string Whole(string path) => _prefix.Length == 0 || path.StartsWith(_prefix, StringComparison.Ordinal) ? path : _prefix + path;

    /// <summary>The same, where callers may leave out the beginning of the path.</summary>
    public UrlMatcher Without(string prefix) =>
        Kind is UrlKind.UrlPath or UrlKind.UrlPathTemplate && Text.StartsWith(prefix, StringComparison.Ordinal)
            ? new UrlMatcher(Kind, Text, prefix)
            : this;

    /// <summary>The address fits.</summary>
    public bool Matches(MatchContext request) =>
        Kind switch
        {
            UrlKind.Any => true,
            UrlKind.Url => request.Target == Text,
            UrlKind.UrlPath => Whole(request.Path) == Text,
            UrlKind.UrlPattern => _pattern!.IsMatch(request.Target, request.Budget),
            UrlKind.UrlPathPattern => _pattern!.IsMatch(request.Path, request.Budget),
            _ => Template!.Matches(Whole(request.Path)),
        };

    /// <summary>How far the address is from fitting.</summary>
    public double Distance(MatchContext request) =>
        Matches(request) ? 0 : TextDistance.Of(Text, Kind is UrlKind.Url or UrlKind.UrlPattern ? request.Target : Whole(request.Path));
}

using System.Text.RegularExpressions;

namespace CoinStats.MockServer.Matching;

/// <summary>What the address of a request must be.</summary>
internal sealed class UrlMatcher
{
    /// <summary>Any address.</summary>
    public static readonly UrlMatcher Any = new(UrlKind.Any, string.Empty);

    private readonly Regex? _pattern;

    /// <summary>Compiles.</summary>
    /// <exception cref="ArgumentException">The expression is not one.</exception>
    public UrlMatcher(UrlKind kind, string text)
    {
        Kind = kind;
        Text = text;
        _pattern = kind is UrlKind.UrlPattern or UrlKind.UrlPathPattern ? WireMockRegex.Compile(text) : null;
        Template = kind == UrlKind.UrlPathTemplate ? new PathTemplate(text) : null;
    }

    /// <summary>How the address is named.</summary>
    public UrlKind Kind { get; }

    /// <summary>The text as written.</summary>
    public string Text { get; }

    /// <summary>The template, where it is one.</summary>
    public PathTemplate? Template { get; }

    /// <summary>The path that alone can fit, where there is such; otherwise null.</summary>
    public string? ExactPath => Kind switch
    {
        UrlKind.Url => Text.IndexOf('?') is >= 0 and var query ? Text[..query] : Text,
        UrlKind.UrlPath => Text,
        _ => null,
    };

    /// <summary>The address fits.</summary>
    public bool Matches(MatchContext request) => Kind switch
    {
        UrlKind.Any => true,
        UrlKind.Url => request.Target == Text,
        UrlKind.UrlPath => request.Path == Text,
        UrlKind.UrlPattern => WireMockRegex.IsMatch(_pattern!, request.Target),
        UrlKind.UrlPathPattern => WireMockRegex.IsMatch(_pattern!, request.Path),
        _ => Template!.Matches(request.Path),
    };

    /// <summary>How far the address is from fitting.</summary>
    public double Distance(MatchContext request)
        => Matches(request) ? 0 : TextDistance.Of(Text, Kind is UrlKind.Url or UrlKind.UrlPattern ? request.Target : request.Path);
}

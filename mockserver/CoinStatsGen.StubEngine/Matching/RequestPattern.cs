using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;

namespace CoinStats.StubEngine.Matching;

/// <summary>The <c>request</c> of a mapping: what a request must be to be answered by it, or to be counted.</summary>
internal sealed record RequestPattern
{
    /// <summary>Method in upper case, <c>ANY</c> or <c>GET_OR_HEAD</c>.</summary>
    public string Method { get; init; } = "ANY";

    /// <summary>Address.</summary>
    public UrlMatcher Url { get; init; } = UrlMatcher.Any;

    /// <summary>Gaps of the path template.</summary>
    public NamedMatcher[] PathParameters { get; init; } = [];

    /// <summary>Query.</summary>
    public NamedMatcher[] Query { get; init; } = [];

    /// <summary>Form fields.</summary>
    public NamedMatcher[] Form { get; init; } = [];

    /// <summary>Matchers of headers: all must fit.</summary>
    public NamedMatcher[] Headers { get; init; } = [];

    /// <summary>Matchers of cookies: all must fit.</summary>
    public NamedMatcher[] Cookies { get; init; } = [];

    /// <summary>Body.</summary>
    public ValueMatcher[] Body { get; init; } = [];

    /// <summary>Parts of the body.</summary>
    public MultipartMatcher[] Multipart { get; init; } = [];

    /// <summary>Base64 of user and password, or null.</summary>
    public string? BasicAuth { get; init; }

    /// <summary>Host.</summary>
    public ValueMatcher? Host { get; init; }

    /// <summary>Port.</summary>
    public int? Port { get; init; }

    /// <summary>The scheme that must be used, or null.</summary>
    public string? Scheme { get; init; }

    /// <summary>Address of the caller.</summary>
    public ValueMatcher? ClientIp { get; init; }

    /// <summary>A <c>customMatcher</c>, which no server without extensions has: nothing fits.</summary>
    public bool IsUnknownCustomMatcher { get; init; }

    /// <summary>A predicate in code.</summary>
    public Func<MatchContext, bool>? Predicate { get; init; }

    /// <summary>The JSON it was read from, as the admin API gives it back.</summary>
    public JsonObject Json { get; init; } = [];

    /// <summary>The method fits.</summary>
    public bool MatchesMethod(string method) =>
        Method switch
        {
            "ANY" => true,
            "GET_OR_HEAD" => method is "GET" or "HEAD",
            _ => Method == method,
        };

    /// <summary>The request fits; one that takes more work than it may does not, and its budget says why.</summary>
    /// <exception cref="MatchLimitException">A first try takes long.</exception>
    public bool Matches(MatchContext request)
    {
        try
        {
            return MatchesAll(request);
        }
        catch (MatchLimitException beyond) when (!request.Budget.IsFirst)
        {
            request.Budget.Note(beyond);
            return false;
        }
    }

    private bool MatchesAll(MatchContext request) =>
        MatchesMethod(request.Method)
        && Url.Matches(request)
        && MatchesFields(request)
        && MatchesPlace(request)
        && Array.TrueForAll(Body, b => b.Matches(request.Body, request.Budget))
        && Array.TrueForAll(Multipart, m => m.Matches(request.Parts, request.Budget))
        && !IsUnknownCustomMatcher
        && (Predicate is null || Predicate(request));

    /// <summary>The values of the path's gaps; empty where the path has none.</summary>
    public Dictionary<string, string> PathValues(MatchContext request) => Url.Template?.Parse(Url.Whole(request.Path)) ?? [];

    private bool MatchesFields(MatchContext request)
    {
        foreach (var matcher in Headers)
        {
            if (!matcher.Matches(request.Headers[matcher.Name], request.Budget))
            {
                return false;
            }
        }

        foreach (var matcher in Query)
        {
            if (!matcher.Matches(Of(request.Query, matcher), request.Budget))
            {
                return false;
            }
        }

        return Array.TrueForAll(Cookies, m => m.Matches(Of(request.Cookies, m), request.Budget))
            && Array.TrueForAll(Form, m => m.Matches(Of(request.Form, m), request.Budget))
            && MatchesPathParameters(request);
    }

    private bool MatchesPathParameters(MatchContext request)
    {
        if (PathParameters.Length == 0 || Url.Template is null)
        {
            return true;
        }

        var values = PathValues(request);
        return Array.TrueForAll(PathParameters, m =>
            m.Matches(values.TryGetValue(m.Name, out var value) ? value : StringValues.Empty, request.Budget)
        );
    }

    private bool MatchesPlace(MatchContext request) =>
        (BasicAuth is null || IsBasic(request.Headers.Authorization.ToString()))
        && (Host is null || Host.Matches(request.Host, request.Budget))
        && (Port is null || Port == request.Port)
        && (Scheme is null || Scheme.Equals(request.Scheme, StringComparison.OrdinalIgnoreCase))
        && (ClientIp is null || ClientIp.Matches(request.ClientAddress, request.Budget));

    private bool IsBasic(string header) =>
        header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase) && header.AsSpan(6).SequenceEqual(BasicAuth);

    private static StringValues Of(Dictionary<string, StringValues> values, NamedMatcher matcher) =>
        values.TryGetValue(matcher.Name, out var found) ? found : StringValues.Empty;
}

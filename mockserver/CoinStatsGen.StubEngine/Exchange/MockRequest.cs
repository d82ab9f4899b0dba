using Microsoft.AspNetCore.Http;

namespace CoinStats.StubEngine.Exchange;

/// <summary>
/// One request as the engine sees it, whatever it came over. Hosts reuse an instance for each connection, so nothing may keep one
/// beyond its answer: the journal takes a copy.
/// </summary>
internal class MockRequest
{
    /// <summary>Most path parameters of one route.</summary>
    public const int MaxCaptures = 16;

    private static readonly HeaderDictionary NoHeaders = [];
    private int _pathLength;

    /// <summary>Method as sent.</summary>
    public string Method { get; private set; } = "GET";

    /// <summary>Path and query as sent, still percent-encoded; always begins with a slash.</summary>
    public string Target { get; private set; } = "/";

    /// <summary>Headers; names in any case.</summary>
    public IHeaderDictionary Headers { get; private set; } = NoHeaders;

    /// <summary>Body, unpacked and in UTF-8 where it is text in another charset; empty where none was sent.</summary>
    public ReadOnlyMemory<byte> Body { get; private set; }

    /// <summary>Body as it came.</summary>
    public ReadOnlyMemory<byte> SentBytes { get; private set; }

    /// <summary><c>http</c> or <c>https</c>.</summary>
    public string Scheme { get; private set; } = "http";

    /// <summary>HTTP version, such as <c>HTTP/1.1</c>.</summary>
    public string Protocol { get; private set; } = "HTTP/1.1";

    /// <summary>Address of the caller.</summary>
    public string ClientAddress { get; private set; } = "127.0.0.1";

    /// <summary>Tells that the caller has left and waits for no answer; null where the host cannot know.</summary>
    public Func<bool>? IsGone { get; init; }

    /// <summary>Why stubs were passed over although they might have matched; null where none was.</summary>
    public string? PassedOver { get; set; }

    /// <summary>The target as routed: the same, or with the version that the caller left out in front.</summary>
    public string RoutedTarget { get; private set; } = "/";

    /// <summary>Where the path parameters of the matched route stand in <see cref="RoutedTarget"/>.</summary>
    public SegmentRange[] Captures { get; } = new SegmentRange[MaxCaptures];

    /// <summary>The path, percent-encoded.</summary>
    public ReadOnlySpan<char> Path => Target.AsSpan(0, _pathLength);

    /// <summary>The path of <see cref="RoutedTarget"/>.</summary>
    public ReadOnlySpan<char> RoutedPath => RoutedTarget.AsSpan(0, _pathLength + RoutedTarget.Length - Target.Length);

    /// <summary>The query without its question mark, percent-encoded; empty where there is none.</summary>
    public ReadOnlySpan<char> Query => _pathLength < Target.Length ? Target.AsSpan(_pathLength + 1) : default;

    /// <summary>The path as text.</summary>
    public string PathText => _pathLength == Target.Length ? Target : Target[.._pathLength];

    /// <summary>Takes a new request.</summary>
    public void Set(string method, string target, IHeaderDictionary headers, string scheme, string protocol, string clientAddress)
    {
        Method = method;
        Target = OriginForm(target);
        RoutedTarget = Target;
        Headers = headers;
        Scheme = scheme;
        Protocol = protocol;
        ClientAddress = clientAddress;
        Body = default;
        SentBytes = default;
        Forget();
        var query = Target.IndexOf('?');
        _pathLength = query < 0 ? Target.Length : query;
    }

    /// <summary>Routes the request below a prefix.</summary>
    public void RouteBelow(string prefix) => RoutedTarget = prefix + Target;

    /// <summary>Sets the body once it has been read.</summary>
    public void SetBody(ReadOnlyMemory<byte> body)
    {
        Body = body;
        SentBytes = body;
    }

    /// <summary>Sets what the body says, where that is not what came.</summary>
    public void ReadAs(ReadOnlyMemory<byte> body) => Body = body;

    /// <summary>Lets go of what belongs to the answered request.</summary>
    public void Clear()
    {
        Headers = NoHeaders;
        Body = default;
        SentBytes = default;
        Forget();
    }

    /// <summary>Forgets what was found out about the request before.</summary>
    protected virtual void Forget() => PassedOver = null;

    // A request line may carry an absolute address or an asterisk (RFC 9112, 3.2); the engine only knows paths.
    private static string OriginForm(string target)
    {
        if (target.StartsWith('/'))
        {
            return target;
        }

        var authority = target.IndexOf("://", StringComparison.Ordinal);
        if (authority < 0)
        {
            return "/" + target;
        }

        var path = target.AsSpan(authority + 3).IndexOfAny('/', '?');
        if (path < 0)
        {
            return "/";
        }

        var rest = target[(authority + 3 + path)..];
        return rest[0] == '/' ? rest : "/" + rest;
    }
}

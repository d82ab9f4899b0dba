using CoinStats.StubEngine.Exchange;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CoinStats.StubEngine.Matching;

/// <summary>A request under match: its parts are taken apart once, and only those that a mapping asks about.</summary>
internal sealed class MatchContext
{
    private static readonly Dictionary<string, StringValues> Nothing = [];
    private Dictionary<string, StringValues>? _query;
    private Dictionary<string, StringValues>? _form;
    private Dictionary<string, StringValues>? _cookies;
    private MatchValue? _body;
    private List<MultipartPart>? _parts;
    private string? _path;
    private MatchBudget? _budget;

    /// <summary>Takes a request.</summary>
    public MatchContext(MockRequest request)
        : this(request.Method, request.Target, request.Headers, request.Body, request.Scheme, request.ClientAddress) =>
        SentBytes = request.SentBytes;

    /// <summary>Takes the parts of a request.</summary>
    public MatchContext(
        string method,
        string target,
        IHeaderDictionary headers,
        ReadOnlyMemory<byte> body,
        string scheme,
        string clientAddress
    )
    {
        Method = method;
        Target = target;
        Headers = headers;
        Bytes = body;
        SentBytes = body;
        Scheme = scheme;
        ClientAddress = clientAddress;
    }

    /// <summary>The work that matching may take. By default that of a whole match.</summary>
    public MatchBudget Budget
    {
        get => _budget ??= MatchBudget.Whole();
        init => _budget = value;
    }

    /// <summary>HTTP method.</summary>
    public string Method { get; }

    /// <summary>Path and query as sent.</summary>
    public string Target { get; }

    /// <summary>Headers of the request, names in whatever case.</summary>
    public IHeaderDictionary Headers { get; }

    /// <summary>Body, unpacked.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Body as it came, for whoever passes the request on.</summary>
    public ReadOnlyMemory<byte> SentBytes { get; }

    /// <summary><c>http</c> or <c>https</c>.</summary>
    public string Scheme { get; }

    /// <summary>Address of the caller.</summary>
    public string ClientAddress { get; }

    /// <summary>Path as sent.</summary>
    public string Path => _path ??= Target.IndexOf('?') is >= 0 and var query ? Target[..query] : Target;

    /// <summary>Query without its question mark.</summary>
    public ReadOnlySpan<char> QueryText => Path.Length < Target.Length ? Target.AsSpan(Path.Length + 1) : default;

    /// <summary>Query parameters, decoded, in the order sent.</summary>
    public Dictionary<string, StringValues> Query => _query ??= Pairs(QueryText);

    /// <summary>Fields of a form body.</summary>
    public Dictionary<string, StringValues> Form => _form ??= IsForm ? Pairs(Body.Text) : Nothing;

    /// <summary>Cookies of the request by name, read at first use.</summary>
    public Dictionary<string, StringValues> Cookies
    {
        get
        {
            if (_cookies is null)
            {
                _cookies = [];
                foreach (var (name, value) in CookieText.All(Headers.Cookie))
                {
                    _cookies[name] = StringValues.Concat(_cookies.GetValueOrDefault(name), value);
                }
            }

            return _cookies;
        }
    }

    /// <summary>Body as a value.</summary>
    public MatchValue Body => _body ??= new MatchValue(Bytes);

    /// <summary>Parts of a multipart body.</summary>
    public List<MultipartPart> Parts => _parts ??= MultipartPart.Read(Headers.ContentType.ToString(), Bytes);

    /// <summary>Host without its port.</summary>
    public string Host => new HostString(Headers.Host.ToString()).Host;

    /// <summary>Port the caller named, or the scheme's.</summary>
    public int Port => new HostString(Headers.Host.ToString()).Port ?? (Scheme == "https" ? 443 : 80);

    private bool IsForm =>
        Headers.ContentType.ToString().StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, StringValues> Pairs(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return Nothing;
        }

        var pairs = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        foreach (var pair in Exchange.QueryText.Pairs(text))
        {
            var name = Exchange.QueryText.Decode(text[pair.Name]).ToString();
            var value = Exchange.QueryText.Decode(text[pair.Value]).ToString();
            pairs[name] = StringValues.Concat(pairs.GetValueOrDefault(name), value);
        }

        return pairs;
    }
}

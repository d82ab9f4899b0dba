using System.Diagnostics;
using System.Text;

namespace CoinStats.Http;

/// <summary>What one security scheme sends: a header, query parameter or cookie with its value.</summary>
/// <param name="place">Header, query or cookie.</param>
/// <param name="name">Its name.</param>
/// <param name="value">What it holds.</param>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class ApiCredential(ApiSchemeKind place, string name, string value)
{
    private const string Authorization = "Authorization";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value = value;

    public ApiSchemeKind Place { get; } = place;

    public string Name { get; } = name;

    /// <summary>What a scheme sends for a secret; that of basic authentication is <c>user:password</c>.</summary>
    public static ApiCredential Of(ApiScheme scheme, string secret) =>
        scheme.Kind switch
        {
            ApiSchemeKind.Basic => Basic(secret),
            ApiSchemeKind.Token => Token(secret, scheme.Parameter ?? "Bearer"),
            _ => new ApiCredential(scheme.Kind, scheme.Parameter!, secret),
        };

    public static ApiCredential Token(string token, string word = "Bearer") => new(ApiSchemeKind.Header, Authorization, $"{word} {token}");

    public static ApiCredential Basic(string userAndPassword) =>
        new(ApiSchemeKind.Header, Authorization, "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(userAndPassword)));

    /// <summary>Adds the header, unless an argument of the call is that header.</summary>
    public void AddTo(HttpRequestMessage message)
    {
        if (Place == ApiSchemeKind.Header && !message.Headers.NonValidated.Contains(Name))
        {
            message.Headers.TryAddWithoutValidation(Name, _value);
        }
    }

    /// <summary>The address with the key as a query parameter, unless an argument of the call is that parameter.</summary>
    public string AddTo(string address)
    {
        var start = Uri.EscapeDataString(Name) + "=";
        return
            Place != ApiSchemeKind.Query
            || address.Contains("?" + start, StringComparison.Ordinal)
            || address.Contains("&" + start, StringComparison.Ordinal)
            ? address
            : $"{address}{(address.Contains('?') ? '&' : '?')}{start}{Uri.EscapeDataString(_value)}";
    }

    /// <summary>The cookies of a call with the key among them.</summary>
    public string? AddToCookies(string? cookies) =>
        Place == ApiSchemeKind.Cookie
            ? $"{(string.IsNullOrEmpty(cookies) ? "" : cookies + "; ")}{Name}={Uri.EscapeDataString(_value)}"
            : cookies;

    public override string ToString() => Name;
}

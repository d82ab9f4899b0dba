using System.Net;
using System.Security.Cryptography;
using System.Text;
using CoinStats.StubEngine.Exchange;
using Microsoft.Net.Http.Headers;

namespace CoinStats.StubEngine.Admin;

/// <summary>
/// Who may call the admin API. A server on loopback is within reach of every page that its user visits, by name too: a name of another
/// site may be made to lead here (DNS rebinding), so what a browser says of itself and the name it asked for must both be ours.
/// </summary>
/// <param name="token">Token that callers send; null where none is asked for.</param>
internal sealed class AdminGate(string? token)
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "::1"];
    private HashSet<string>? _hosts;

    /// <summary>
    /// Names this server may be called by besides those of loopback; until they are told, no name is checked: a server without a socket
    /// cannot be reached by a browser.
    /// </summary>
    public void Allow(IEnumerable<string> hosts) => _hosts = new HashSet<string>([.. Loopback, .. hosts], StringComparer.OrdinalIgnoreCase);

    /// <summary>The refusal of a call; null where it may go on.</summary>
    public MockReply? Refuse(MockRequest request, bool isPage)
    {
        if (_hosts is not null && !IsOurs(request.Headers.Host.ToString()))
        {
            return ErrorEnvelope.Reply(
                403,
                "Forbidden: the admin API does not answer to this host name; --allowed-host NAME (AllowedHosts) allows one",
                request.PathText
            );
        }

        if (IsOfAnotherSite(request) && !isPage)
        {
            return ErrorEnvelope.Reply(403, "Forbidden: a page of another site may not administer this server", request.PathText);
        }

        if (token is not null && !isPage && !IsToken(request.Headers.Authorization.ToString(), token))
        {
            return ErrorEnvelope.Reply(
                401,
                "Unauthorized: the admin API asks for Authorization: Bearer with the admin token",
                request.PathText
            );
        }

        return request.Method == "POST" && request.Body.Length > 0 && !IsJson(request.Headers.ContentType.ToString())
            ? ErrorEnvelope.Reply(
                415,
                "Unsupported Media Type: the admin API takes JSON; send Content-Type: application/json",
                request.PathText
            )
            : null;
    }

    private bool IsOurs(string host)
    {
        var name = Uri.TryCreate("http://" + host, UriKind.Absolute, out var address) ? address.IdnHost : host;
        return _hosts!.Contains(name)
            || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name, out var ip) && IPAddress.IsLoopback(ip));
    }

    // Newer browsers say where a call comes from; all say it of what could change something.
    private static bool IsOfAnotherSite(MockRequest request)
    {
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site) && site.ToString() is not ("same-origin" or "none"))
        {
            return true;
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0
            && !(
                Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && Uri.TryCreate($"{request.Scheme}://{request.Headers.Host}", UriKind.Absolute, out var own)
                && from.Authority.Equals(own.Authority, StringComparison.OrdinalIgnoreCase)
            );
    }

    private static bool IsToken(string header, string token)
    {
        const string Bearer = "Bearer ";
        return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(header[Bearer.Length..].Trim()),
                Encoding.UTF8.GetBytes(token)
            );
    }

    private static bool IsJson(string contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (
            type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase)
        );
}

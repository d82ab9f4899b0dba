using System.Net;

namespace CoinStats.Http;

/// <summary>Which redirects are followed: reads, on the same server, never away from TLS. Elsewhere the key would go along.</summary>
internal static class RedirectPolicy
{
    public const int MaxRedirects = 5;

    /// <summary>The address to go on with, or null where the redirect is not followed.</summary>
    public static Uri? Target(HttpResponseMessage response, Uri from, CoinStatsOperation operation, int redirects)
    {
        var keepsMethod = response.StatusCode is HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
        var isFollowed =
            keepsMethod
            || (
                operation.IsSafe
                && response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            );
        if (!isFollowed || redirects >= MaxRedirects || response.Headers.Location is not { } location)
        {
            return null;
        }

        var target = location.IsAbsoluteUri ? location : new Uri(from, location);
        return IsSameServer(from, target) ? target : null;
    }

    public static bool IsRedirect(int statusCode) => statusCode is 301 or 302 or 303 or 307 or 308;

    public static bool IsSameServer(Uri from, Uri target) =>
        string.Equals(from.IdnHost, target.IdnHost, StringComparison.OrdinalIgnoreCase)
        && (
            (from.Scheme == target.Scheme && from.Port == target.Port)
            || (from is { Scheme: "http", IsDefaultPort: true } && target is { Scheme: "https", IsDefaultPort: true })
        );
}

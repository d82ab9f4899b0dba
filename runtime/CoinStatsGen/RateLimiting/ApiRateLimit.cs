using System.ComponentModel;

namespace CoinStats.Http;

/// <summary>How fast the document says that the service may be asked; emitted once per client.</summary>
/// <param name="RequestsPerSecond">Requests a second for one key.</param>
/// <param name="Domain">The limit holds on this host and those below it; <see langword="null"/>: on the host of the document's
/// server.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ApiRateLimit(double RequestsPerSecond, string? Domain = null)
{
    /// <summary>
    /// The rate on a server, or <see langword="null"/> where the document says nothing about it: a mock server has no limit.
    /// </summary>
    internal double? On(Uri server, string? documented)
    {
        var domain = Domain ?? (documented is null ? null : new Uri(documented).IdnHost);
        return
            domain is not null
            && (
                server.IdnHost.Equals(domain, StringComparison.OrdinalIgnoreCase)
                || server.IdnHost.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase)
            )
            ? RequestsPerSecond
            : null;
    }
}

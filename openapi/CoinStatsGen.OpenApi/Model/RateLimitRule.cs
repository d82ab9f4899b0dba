namespace CoinStatsGen.OpenApi.Model;

/// <summary>How fast the service may be asked, <c>x-rate-limit</c>.</summary>
/// <param name="RequestsPerSecond">Requests a second for one key, above 0: the number as it is written.</param>
/// <param name="Domain">The limit holds on this host and those below it; null: on the hosts of the document's servers.</param>
public sealed record RateLimitRule(string RequestsPerSecond, string? Domain);

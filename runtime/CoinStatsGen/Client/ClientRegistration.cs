namespace CoinStats;

/// <summary>
/// Which options belong to which HTTP client; kept among the services, where the builder of the HTTP client is all that is at hand.
/// </summary>
internal sealed record ClientRegistration(string HttpName, string OptionsName);

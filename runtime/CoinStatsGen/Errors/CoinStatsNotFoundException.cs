namespace CoinStats;

/// <summary>404: there is no such thing, or no such path on this server.</summary>
/// <param name="response">The response.</param>
public sealed class CoinStatsNotFoundException(ApiResponse response) : CoinStatsApiException(response);

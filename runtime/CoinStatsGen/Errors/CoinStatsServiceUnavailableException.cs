namespace CoinStats;

/// <summary>503: the service is unavailable for now.</summary>
/// <param name="response">The response.</param>
public sealed class CoinStatsServiceUnavailableException(ApiResponse response) : CoinStatsApiException(response);

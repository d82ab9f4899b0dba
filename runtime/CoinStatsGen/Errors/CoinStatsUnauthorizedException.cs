namespace CoinStats;

/// <summary>401: the API key or token is missing, wrong or withdrawn.</summary>
/// <param name="response">The response.</param>
public sealed class CoinStatsUnauthorizedException(ApiResponse response) : CoinStatsApiException(response);

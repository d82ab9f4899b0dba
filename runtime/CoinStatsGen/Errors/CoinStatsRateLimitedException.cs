namespace CoinStats;

/// <summary>429: too many requests.</summary>
/// <param name="response">The response.</param>
public sealed class CoinStatsRateLimitedException(ApiResponse response) : CoinStatsApiException(response);

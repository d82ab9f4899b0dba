namespace CoinStats;

/// <summary>429: too many requests, or the credits do not cover the call.</summary>
/// <param name="response">The response.</param>
public sealed class CoinStatsRateLimitedException(ApiResponse response) : CoinStatsApiException(response);

namespace CoinStats;

/// <summary>403: the plan or the key's permissions do not cover the call.</summary>
/// <param name="response">The response.</param>
public sealed class CoinStatsForbiddenException(ApiResponse response) : CoinStatsApiException(response);

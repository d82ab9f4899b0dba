namespace CoinStats;

/// <summary>402 or 406: the account's credits are used up.</summary>
/// <param name="response">The response.</param>
public sealed class CoinStatsCreditsExhaustedException(ApiResponse response) : CoinStatsApiException(response);

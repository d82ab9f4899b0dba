namespace CoinStats;

/// <summary>400: an argument is wrong; the message says which.</summary>
/// <param name="response">The response.</param>
public sealed class CoinStatsBadRequestException(ApiResponse response) : CoinStatsApiException(response);

namespace CoinStats;

/// <summary>
/// The account's credits do not cover the call: 402, 406, or an answer that the document says it of, as CoinStats' 429 about credits. Not
/// repeated: waiting brings no credits.
/// </summary>
/// <param name="response">The response.</param>
public sealed class CoinStatsCreditsExhaustedException(ApiResponse response) : CoinStatsApiException(response);

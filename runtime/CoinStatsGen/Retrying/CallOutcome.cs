namespace CoinStats.Http;

/// <summary>How an attempt ended: with an answer, of success or not, or with an exception.</summary>
internal readonly record struct CallOutcome(ApiResponse? Result, Exception? Exception);

namespace CoinStats;

/// <summary>409: the data is not synced yet; start the sync, wait for it, read again.</summary>
/// <param name="response">The response.</param>
public sealed class CoinStatsNotSyncedException(ApiResponse response) : CoinStatsApiException(response);

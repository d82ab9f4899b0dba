namespace CoinStatsGen.Generator.Planning;

/// <summary>
/// Names of the runtime in the namespace <c>CoinStats</c>, which generated types must not hide. Reserved in every namespace, so that
/// the name of a type does not depend on the namespace. A test holds the list against the runtime.
/// </summary>
internal static class RuntimeNames
{
    /// <summary>Types and namespaces.</summary>
    public static readonly string[] All =
    [
        "AdaptiveRateLimiter",
        "ApiResponse",
        "AsyncPages",
        "CacheHit",
        "CacheUse",
        "CachedResponse",
        "CoinStatsApiException",
        "CoinStatsBadRequestException",
        "CoinStatsCacheOptions",
        "CoinStatsCallOptions",
        "CoinStatsClientOptions",
        "CoinStatsCredits",
        "CoinStatsCreditsExhaustedException",
        "CoinStatsError",
        "CoinStatsException",
        "CoinStatsForbiddenException",
        "CoinStatsJsonException",
        "CoinStatsNotFoundException",
        "CoinStatsNotSyncedException",
        "CoinStatsOperation",
        "CoinStatsRateLimitOptions",
        "CoinStatsRateLimitedException",
        "CoinStatsRecordingHandler",
        "CoinStatsRecordingOptions",
        "CoinStatsRetryOptions",
        "CoinStatsServiceUnavailableException",
        "CoinStatsTransportException",
        "CoinStatsUnauthorizedException",
        "CreditBalance",
        "CreditBudget",
        "CreditBudgetExceededException",
        "CreditMultiplier",
        "CreditPlace",
        "CreditPrice",
        "CreditReservation",
        "CreditRule",
        "CreditUsage",
        "DistributedResponseCache",
        "Http",
        "ICreditBudget",
        "IRateLimiterSource",
        "IResponseCache",
        "Json",
        "MemoryResponseCache",
        "RateLimitQueueFullException",
        "RateLimiterScope",
        "ResultPage",
        "SharedStateException",
        "SyncOptions",
        "SyncProgress",
        "SyncStage",
        "SyncTimeoutException",
        "TResult",
        "Telemetry",
        "WalletRef",
    ];
}

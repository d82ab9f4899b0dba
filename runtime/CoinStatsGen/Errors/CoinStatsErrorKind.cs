using CoinStatsGen.OpenApi.Wire;

namespace CoinStats;

/// <summary>What a refusal means. Each kind but <see cref="Other"/> has an exception of its name.</summary>
public enum CoinStatsErrorKind
{
    /// <summary>None of the others: a plain <see cref="CoinStatsApiException"/>.</summary>
    Other = ErrorKind.Other,

    /// <summary>An argument is wrong: <see cref="CoinStatsBadRequestException"/>.</summary>
    BadRequest = ErrorKind.BadRequest,

    /// <summary>The API key or token is missing, wrong or withdrawn: <see cref="CoinStatsUnauthorizedException"/>.</summary>
    Unauthorized = ErrorKind.Unauthorized,

    /// <summary>The plan or the key's permissions do not cover the call: <see cref="CoinStatsForbiddenException"/>.</summary>
    Forbidden = ErrorKind.Forbidden,

    /// <summary>There is no such thing: <see cref="CoinStatsNotFoundException"/>.</summary>
    NotFound = ErrorKind.NotFound,

    /// <summary>The data is not synced yet: <see cref="CoinStatsNotSyncedException"/>.</summary>
    NotSynced = ErrorKind.NotSynced,

    /// <summary>Too many requests: <see cref="CoinStatsRateLimitedException"/>.</summary>
    RateLimited = ErrorKind.RateLimited,

    /// <summary>The account's credits do not cover the call: <see cref="CoinStatsCreditsExhaustedException"/>.</summary>
    CreditsExhausted = ErrorKind.CreditsExhausted,

    /// <summary>The service is unavailable for now: <see cref="CoinStatsServiceUnavailableException"/>.</summary>
    ServiceUnavailable = ErrorKind.ServiceUnavailable,
}

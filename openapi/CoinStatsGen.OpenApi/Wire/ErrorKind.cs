namespace CoinStatsGen.OpenApi.Wire;

/// <summary>
/// What an error answer means to the caller. The client has an exception for each, named after it: <c>CoinStats…Exception</c>.
/// </summary>
internal enum ErrorKind
{
    /// <summary>Nothing that has a name of its own.</summary>
    Other,

    /// <summary>An argument is wrong.</summary>
    BadRequest,

    /// <summary>Key or token are missing, wrong or withdrawn.</summary>
    Unauthorized,

    /// <summary>Plan or permissions do not cover the call.</summary>
    Forbidden,

    /// <summary>There is no such thing.</summary>
    NotFound,

    /// <summary>The data is not there yet.</summary>
    NotSynced,

    /// <summary>Too many calls in too short a time.</summary>
    RateLimited,

    /// <summary>The account's credits do not cover the call.</summary>
    CreditsExhausted,

    /// <summary>The service is unavailable for now.</summary>
    ServiceUnavailable,
}

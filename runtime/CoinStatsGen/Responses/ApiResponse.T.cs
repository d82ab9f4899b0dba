using System.Diagnostics.CodeAnalysis;
using CoinStats.Http;

namespace CoinStats;

/// <summary>The answer to a call, whatever its status, with its body.</summary>
/// <typeparam name="T">Type of the body on success.</typeparam>
public sealed class ApiResponse<T> : ApiResponse
{
    /// <summary>Creates an answer; clients do, and tests that stand in for one.</summary>
    public ApiResponse() { }

    [SetsRequiredMembers]
    internal ApiResponse(ApiCall call, HttpResponseMessage message, CoinStatsError? error = null)
        : base(call, message, error) { }

    [SetsRequiredMembers]
    internal ApiResponse(CoinStatsOperation operation, CachedResponse kept, CacheHit hit)
        : base(operation, kept, hit) { }

    [SetsRequiredMembers]
    private ApiResponse(ApiResponse<T> joined)
        : base(joined)
    {
        Body = joined.Body;
        IsBodyMissing = joined.IsBodyMissing;
    }

    /// <summary>The body; the default where the status is an error or the answer has none.</summary>
    public T? Body { get; init; }

    /// <summary>Whether the answer came without a body, so that <see cref="Body"/> is a default and no value of the server's.</summary>
    internal bool IsBodyMissing { get; init; }

    /// <summary>Whether the server answered, so that no body, or a <c>null</c> that its reader let pass, is what it said.</summary>
    internal bool IsAnswered { get; init; }

    /// <summary>Returns the body, or throws the typed error where there is none.</summary>
    /// <exception cref="CoinStatsApiException">The status is an error.</exception>
    /// <exception cref="CoinStatsJsonException">The status is one of success, yet the answer has no body.</exception>
    public T GetBodyOrThrow()
    {
        EnsureSuccess();
        return IsBodyMissing || (Body is null && !IsAnswered) ? throw ApiErrors.EmptyBody(Operation, StatusCode) : Body!;
    }

    internal override ApiResponse Shared() => new ApiResponse<T>(this);
}

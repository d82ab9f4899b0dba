using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using CoinStats.Http;

namespace CoinStats;

/// <summary>The answer to a call, whatever its status.</summary>
[DebuggerDisplay("{Operation.Id,nq} {StatusCode}")]
public class ApiResponse
{
    private static readonly CreditPrice Free = new(0, IsExact: true);

    private readonly string? _requestId;

    /// <summary>A boxed time: nearly no answer has one.</summary>
    private readonly object? _retryAfter;

    /// <summary>Creates an answer; clients do, and tests that stand in for one.</summary>
    public ApiResponse() { }

    [SetsRequiredMembers]
    internal ApiResponse(ApiCall call, HttpResponseMessage message, CoinStatsError? error = null)
    {
        Operation = call.Operation;
        StatusCode = (int)message.StatusCode;
        Headers = new ResponseHeaders(message, call.Settings.Credentials.Redactor);
        RequestId = error?.RequestId;
        RetryAfter = error is null ? null : RetryAfterHeader.Read(message, call.Settings.TimeProvider);
        Attempts = call.Attempts;
        Credits = call.Price;
        Error = error;
    }

    [SetsRequiredMembers]
    internal ApiResponse(CoinStatsOperation operation, CachedResponse kept, CacheHit hit)
    {
        Operation = operation;
        StatusCode = kept.StatusCode;
        Headers = kept.Headers;
        Attempts = 0;
        Credits = Free;
        FromCache = hit;
    }

    /// <summary>The answer of another call as it is for one that joined it.</summary>
    [SetsRequiredMembers]
    private protected ApiResponse(ApiResponse joined)
    {
        Operation = joined.Operation;
        StatusCode = joined.StatusCode;
        Headers = joined.Headers;
        RequestId = joined.RequestId;
        RetryAfter = joined.RetryAfter;
        Attempts = 0;
        Credits = Free;
        Error = joined.Error;
        Gaps = joined.Gaps;
        FromCache = new CacheHit(TimeSpan.Zero, IsStale: false);
    }

    /// <summary>The operation that was called.</summary>
    public required CoinStatsOperation Operation { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int StatusCode { get; init; }

    /// <summary>Whether the status is one of success, 200 to 299.</summary>
    public bool IsSuccess => StatusCode is >= 200 and <= 299;

    /// <summary>The response's headers by name, whatever the case; values of a repeated header are joined by a comma.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = ResponseHeaders.None;

    /// <summary>The server's id of the request, or <see langword="null"/>.</summary>
    public string? RequestId
    {
        get => _requestId ?? (Headers.TryGetValue(ResponseReader.RequestIdHeader, out var id) ? id : null);
        init => _requestId = value;
    }

    /// <summary>How often the request was sent; 0 where the answer came from the cache.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>The price of the call as computed before it was sent; 0 where the answer came from the cache.</summary>
    public CreditPrice Credits { get; init; }

    /// <summary>
    /// Where the answer came to an equal call and cost nothing: how old it is. <see langword="null"/> where the server gave it to this
    /// call.
    /// </summary>
    public CacheHit? FromCache { get; init; }

    /// <summary>
    /// Where the body held less than the document promises, each path once, at most 64; empty where the call was read strictly.
    /// </summary>
    public IReadOnlyList<ResponseGap> Gaps { get; init; } = [];

    /// <summary>What the server said about a call it refused; <see langword="null"/> on success.</summary>
    public CoinStatsError? Error { get; init; }

    /// <summary>How long the server asks to wait, or <see langword="null"/> where it does not say.</summary>
    public TimeSpan? RetryAfter
    {
        get => (TimeSpan?)_retryAfter;
        init => _retryAfter = value;
    }

    /// <summary>Throws the typed error unless the status is one of success.</summary>
    /// <exception cref="CoinStatsApiException">The status is an error.</exception>
    public void EnsureSuccess()
    {
        if (!IsSuccess)
        {
            throw ApiErrors.ToException(this);
        }
    }

    /// <summary>The answer for a call that joined this one.</summary>
    internal virtual ApiResponse Shared() => new(this);
}

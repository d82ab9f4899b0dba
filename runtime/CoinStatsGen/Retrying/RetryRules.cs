using System.Net;

namespace CoinStats.Http;

/// <summary>Which failures are worth another attempt, after what wait, and which of them may have cost credits.</summary>
internal static class RetryRules
{
    /// <summary>Whether a further attempt may end better, and cannot do twice what is to be done once.</summary>
    /// <param name="outcome">How the attempt ended.</param>
    /// <param name="isRepeatable">Whether the call may be carried out twice.</param>
    public static bool IsWorthRepeating(CallOutcome outcome, bool isRepeatable) =>
        IsTransient(outcome) && (isRepeatable || !MayHaveArrived(outcome));

    /// <summary>Whether the server can have carried the request out.</summary>
    public static bool MayHaveArrived(CallOutcome outcome) =>
        outcome.Exception
            is not HttpRequestException
            {
                HttpRequestError: HttpRequestError.NameResolutionError
                    or HttpRequestError.ConnectionError
                    or HttpRequestError.SecureConnectionError
                    or HttpRequestError.ProxyTunnelError,
            };

    /// <summary>Whether the server charged the attempt, or may have. A refused call costs nothing.</summary>
    public static bool MayHaveCost(CallOutcome outcome) => outcome.Result is { } response ? response.IsSuccess : MayHaveArrived(outcome);

    /// <summary>The wait before the next attempt: what the server asks for, else drawn from a range that doubles each time.</summary>
    public static TimeSpan Delay(ConnectionSettings settings, ApiResponse? response, int attempts)
    {
        if (response?.RetryAfter is { } asked)
        {
            return asked < TimeSpan.Zero ? TimeSpan.Zero
                : asked < settings.MaxRetryAfter ? asked
                : settings.MaxRetryAfter;
        }

        var longest = Math.Min(settings.MaxDelay.TotalSeconds, settings.BaseDelay.TotalSeconds * Math.Pow(2, attempts - 1));
        return TimeSpan.FromSeconds(longest * settings.Random());
    }

    private static bool IsTransient(CallOutcome outcome) =>
        outcome.Exception switch
        {
            null => IsTransient(outcome.Result!),
            HttpRequestException or CoinStatsJsonException { IsCutOff: true } => true,
            // The given HttpClient has its own time limit; the call's own is asked elsewhere.
            OperationCanceledException { InnerException: TimeoutException } => true,
            HandlerFaultException fault => fault.IsTransient,
            _ => false,
        };

    private static bool IsTransient(ApiResponse response) => response.Error is { } error && (error.MayRetry ?? IsTransient(error));

    private static bool IsTransient(CoinStatsError error) =>
        error.Kind switch
        {
            CoinStatsErrorKind.RateLimited or CoinStatsErrorKind.ServiceUnavailable => true,
            CoinStatsErrorKind.Other => (HttpStatusCode)error.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout,
            _ => false,
        };
}

using System.Globalization;
using System.Net;
using System.Text;
using CoinStats.Http;
using CoinStatsGen.OpenApi.Text;

namespace CoinStats;

/// <summary>Makes typed errors of answers.</summary>
internal static class ApiErrors
{
    /// <summary>Most bytes of an error body that are kept.</summary>
    public const int MaxBodyBytes = 64 * 1024;

    private const int MaxMessageLength = 1024;

    public static CoinStatsError Read(
        int statusCode,
        string? reason,
        ReadOnlySpan<byte> utf8,
        string? headerRequestId,
        ConnectionSettings settings
    )
    {
        var redactor = settings.Credentials.Redactor;
        var envelope = ErrorEnvelope.Read(utf8);
        var message = OneLine(redactor.Redact(envelope.Message)) is { Length: > 0 } said ? said : InWords(statusCode, reason, utf8);
        var error = new CoinStatsError(
            statusCode,
            message,
            OneLine(redactor.Redact(envelope.RequestId ?? headerRequestId)),
            OneLine(redactor.Redact(envelope.Path)),
            redactor.Redact(Encoding.UTF8.GetString(utf8))
        );
        error = settings.Service.ToException is { } toException ? error with { ToException = toException } : error;
        return RuleFor(settings.Service, statusCode, utf8) is { } rule ? error with { Kind = rule.Means, MayRetry = rule.MayRetry } : error;
    }

    public static CoinStatsApiException ToException(ApiResponse response) =>
        response.Error?.ToException is { } toException ? toException(response) : OfRuntime(response);

    private static CoinStatsApiException OfRuntime(ApiResponse response) =>
        response.Error?.Kind switch
        {
            CoinStatsErrorKind.BadRequest => new CoinStatsBadRequestException(response),
            CoinStatsErrorKind.Unauthorized => new CoinStatsUnauthorizedException(response),
            CoinStatsErrorKind.CreditsExhausted => new CoinStatsCreditsExhaustedException(response),
            CoinStatsErrorKind.Forbidden => new CoinStatsForbiddenException(response),
            CoinStatsErrorKind.NotFound => new CoinStatsNotFoundException(response),
            CoinStatsErrorKind.NotSynced => new CoinStatsNotSyncedException(response),
            CoinStatsErrorKind.RateLimited => new CoinStatsRateLimitedException(response),
            CoinStatsErrorKind.ServiceUnavailable => new CoinStatsServiceUnavailableException(response),
            _ => new CoinStatsApiException(response),
        };

    public static CoinStatsJsonException EmptyBody(CoinStatsOperation operation, int statusCode) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The answer {statusCode} has no body, and one is due"), "$", 0)
        {
            Operation = operation,
        };

    private static ApiErrorRule? RuleFor(ApiService service, int statusCode, ReadOnlySpan<byte> utf8)
    {
        foreach (var rule in service.ErrorRules)
        {
            if (rule.Fits(statusCode, utf8))
            {
                return rule;
            }
        }

        return null;
    }

    private static string InWords(int statusCode, string? reason, ReadOnlySpan<byte> utf8)
    {
        var words = string.IsNullOrWhiteSpace(reason) ? Spaced(((HttpStatusCode)statusCode).ToString()) : OneLine(reason)!;
        return words
            + (
                utf8.Trim(" \t\r\n"u8) switch
                {
                    [] => " (no body)",
                    [(byte)'<', ..] => " (the body is HTML: did a proxy answer?)",
                    _ => "",
                }
            );
    }

    // An undefined status prints as its number, which the message holds already.
    private static string Spaced(string name) =>
        char.IsAsciiDigit(name[0])
            ? "Unknown status"
            : string.Concat(name.Select((letter, i) => i > 0 && char.IsAsciiLetterUpper(letter) ? $" {letter}" : letter.ToString()));

    /// <summary>A server's text must not forge lines of a log.</summary>
    private static string? OneLine(string? text)
    {
        if (text is null)
        {
            return null;
        }

        text = text.Length > MaxMessageLength ? string.Concat(text.AsSpan(0, MaxMessageLength), "…") : text;
        return PlainText.OneLine(text).Trim();
    }
}

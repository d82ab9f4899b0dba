using System.Globalization;
using System.Net;
using System.Text;
using CoinStats.Authentication;

namespace CoinStats;

/// <summary>Makes typed errors of answers.</summary>
internal static class ApiErrors
{
    /// <summary>Most bytes of an error body that are kept.</summary>
    public const int MaxBodyBytes = 64 * 1024;

    private const int LongestMessage = 1024;

    public static CoinStatsError Read(int statusCode, string? reason, ReadOnlySpan<byte> utf8, string? headerRequestId, SecretRedactor redactor)
    {
        var envelope = ErrorEnvelope.Read(utf8);
        string message = OneLine(redactor.Redact(envelope.Message)) is { Length: > 0 } said ? said : InWords(statusCode, reason, utf8);
        return new CoinStatsError(
            statusCode,
            message,
            OneLine(redactor.Redact(envelope.RequestId ?? headerRequestId)),
            OneLine(redactor.Redact(envelope.Path)),
            redactor.Redact(Encoding.UTF8.GetString(utf8)));
    }

    public static CoinStatsApiException ToException(ApiResponse response) => response.StatusCode switch
    {
        400 => new CoinStatsBadRequestException(response),
        401 => new CoinStatsUnauthorizedException(response),
        402 or 406 => new CoinStatsCreditsExhaustedException(response),
        403 => new CoinStatsForbiddenException(response),
        404 => new CoinStatsNotFoundException(response),
        409 => new CoinStatsNotSyncedException(response),
        429 => new CoinStatsRateLimitedException(response),
        503 => new CoinStatsServiceUnavailableException(response),
        _ => new CoinStatsApiException(response),
    };

    public static CoinStatsJsonException EmptyBody(CoinStatsOperation operation, int statusCode) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The answer {statusCode} has no body, and one is due"), "$", 0) { Operation = operation };

    private static string InWords(int statusCode, string? reason, ReadOnlySpan<byte> utf8)
    {
        string words = string.IsNullOrWhiteSpace(reason) ? Spaced(((HttpStatusCode)statusCode).ToString()) : OneLine(reason)!;
        return words + (utf8.Trim(" \t\r\n"u8) switch
        {
            [] => " (no body)",
            [(byte)'<', ..] => " (the body is HTML: did a proxy answer?)",
            _ => "",
        });
    }

    // An undefined status prints as its number, which the message holds already.
    private static string Spaced(string name) => char.IsAsciiDigit(name[0])
        ? "Unknown status"
        : string.Concat(name.Select((letter, i) => i > 0 && char.IsAsciiLetterUpper(letter) ? $" {letter}" : letter.ToString()));

    /// <summary>A server's text must not forge lines of a log.</summary>
    private static string? OneLine(string? text)
    {
        if (text is null)
        {
            return null;
        }

        text = text.Length > LongestMessage ? string.Concat(text.AsSpan(0, LongestMessage), "…") : text;
        return string.Create(text.Length, text, static (target, source) =>
        {
            for (int i = 0; i < target.Length; i++)
            {
                target[i] = char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' ? ' ' : source[i];
            }
        }).Trim();
    }
}

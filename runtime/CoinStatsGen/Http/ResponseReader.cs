using System.Globalization;
using CoinStats.Json;

namespace CoinStats.Http;

/// <summary>Reads answers: the body of a success, the story of an error.</summary>
internal static class ResponseReader
{
    public static async ValueTask<ApiResponse<T>> ReadSuccessAsync<T>(
        HttpResponseMessage message, ApiRequest request, CreditPrice price, JsonValueReader<T>? reader, ConnectionSettings settings, CancellationToken cancellationToken)
    {
        T? value = default;
        bool isMissing = true;
        if (reader is not null)
        {
            try
            {
                if (message.Content.Headers.ContentLength > settings.MaxResponseBytes)
                {
                    throw TooLong(settings);
                }

                using var body = await ResponseBody.ReadAsync(message.Content, settings.MaxResponseBytes, settings.BufferPool, cancellationToken).ConfigureAwait(false);
                isMissing = IsBlank(body.Utf8);
                value = isMissing ? default : Parse(body, reader, message, settings);
            }
            catch (TruncatedBodyException e)
            {
                throw Fault(new CoinStatsJsonException(e.Message, "$", e.Received, e.InnerException), request, settings);
            }
            catch (CoinStatsJsonException e)
            {
                throw Fault(e, request, settings);
            }
        }

        return new ApiResponse<T>
        {
            Operation = request.Operation,
            StatusCode = (int)message.StatusCode,
            Headers = new ResponseHeaders(message, settings.Credential.Redactor),
            RequestId = RequestIdOf(message, settings),
            Credits = price,
            Body = value,
            IsBodyMissing = isMissing,
        };
    }

    public static async ValueTask<ApiResponse<T>> ReadErrorAsync<T>(
        HttpResponseMessage message, ApiRequest request, CreditPrice price, ConnectionSettings settings, CancellationToken cancellationToken)
    {
        int statusCode = (int)message.StatusCode;
        string? requestId = RequestIdOf(message, settings);
        string? reason = RefusedRedirect(message) ?? message.ReasonPhrase;
        CoinStatsError error;
        try
        {
            using var body = await ResponseBody.ReadAsync(message.Content, ApiErrors.MaxBodyBytes, settings.BufferPool, cancellationToken).ConfigureAwait(false);
            error = ApiErrors.Read(statusCode, reason, body.Utf8, requestId, settings.Credential.Redactor);
        }
        catch (TruncatedBodyException)
        {
            // The status came whole and says enough.
            error = ApiErrors.Read(statusCode, reason, [], requestId, settings.Credential.Redactor);
        }

        return new ApiResponse<T>
        {
            Operation = request.Operation,
            StatusCode = statusCode,
            Headers = new ResponseHeaders(message, settings.Credential.Redactor),
            RequestId = error.RequestId,
            RetryAfter = RetryAfterHeader.Read(message, settings.TimeProvider),
            Credits = price,
            Error = error,
        };
    }

    private static T Parse<T>(in ResponseBody body, JsonValueReader<T> reader, HttpResponseMessage message, ConnectionSettings settings)
    {
        if (body.IsCut)
        {
            throw TooLong(settings);
        }

        var utf8 = body.Utf8;
        int first = utf8.IndexOfAnyExcept(" \t\r\n"u8);
        if (utf8[first] == '<')
        {
            string type = message.Content.Headers.ContentType?.MediaType ?? "none";
            throw new CoinStatsJsonException($"The answer {(int)message.StatusCode} is HTML or XML and not JSON (Content-Type {type}): did a proxy answer?", "$", first);
        }

        var scanner = new JsonScanner(utf8);
        T value = reader(ref scanner);
        scanner.ReadEnd();
        return value;
    }

    private static CoinStatsJsonException TooLong(ConnectionSettings settings) => new(
        string.Create(CultureInfo.InvariantCulture, $"The answer is longer than the {settings.MaxResponseBytes} bytes allowed: raise {nameof(CoinStatsClientOptions.MaxResponseBytes)}, or ask for less"),
        "$",
        settings.MaxResponseBytes);

    private static bool IsBlank(ReadOnlySpan<byte> utf8) => utf8.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    private static CoinStatsJsonException Fault(CoinStatsJsonException exception, ApiRequest request, ConnectionSettings settings)
    {
        exception.Place(request.Operation, settings.Credential.Redactor);
        return exception;
    }

    private static string? RequestIdOf(HttpResponseMessage message, ConnectionSettings settings) =>
        message.Headers.NonValidated.TryGetValues("x-request-id", out var values) ? settings.Credential.Redactor.Redact(values.ToString()) : null;

    private static string? RefusedRedirect(HttpResponseMessage message) =>
        RedirectPolicy.IsRedirect((int)message.StatusCode) && message.Headers.Location is { } location
            ? $"Redirect to {(location.IsAbsoluteUri ? location.GetLeftPart(UriPartial.Authority) : "another path")} not followed"
            : null;
}

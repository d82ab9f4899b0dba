using System.Globalization;
using System.Net;
using CoinStats.Json;

namespace CoinStats.Http;

/// <summary>Reads answers: the body of a success, the story of an error.</summary>
internal static class ResponseReader
{
    public const string RequestIdHeader = "x-request-id";

    /// <summary>An answer to a call that expects no body.</summary>
    public static ApiResponse ReadNoBody(HttpResponseMessage message, ApiCall call) => new(call, message);

    /// <summary>Reads a body that is due.</summary>
    public static async ValueTask<ApiResponse> ReadBodyAsync<T>(
        HttpResponseMessage message,
        ApiCall call,
        JsonValueReader<T> reader,
        CancellationToken cancellationToken
    )
    {
        var settings = call.Settings;
        try
        {
            if (message.Content.Headers.ContentLength > settings.MaxResponseBytes)
            {
                throw TooLong(settings);
            }

            using var body = await ResponseBody
                .ReadAsync(message.Content, settings.MaxResponseBytes, settings.BufferPool, cancellationToken)
                .ConfigureAwait(false);
            var isMissing = IsBlank(body.Utf8);
            IReadOnlyList<ResponseGap> gaps = [];
            var isEmptied = isMissing && !call.Request.MayLackBody && IsNoneDue(message, call);
            return new ApiResponse<T>(call, message)
            {
                Body =
                    isEmptied ? JsonEmpty.Value(reader)
                    : isMissing ? default
                    : Parse(body, reader, message, call, out gaps),
                Gaps = isEmptied ? [new ResponseGap("$", "a body", "nothing", 1)] : gaps,
                IsBodyMissing = isMissing && !isEmptied && !call.Request.MayLackBody,
                IsAnswered = true,
            };
        }
        catch (TruncatedBodyException e)
        {
            var fault = new CoinStatsJsonException(e.Message, "$", e.Received, e.InnerException) { IsCutOff = true };
            fault.Place(call.Operation, settings.Credentials.Redactor);
            throw fault;
        }
        catch (CoinStatsJsonException e)
        {
            e.Place(call.Operation, settings.Credentials.Redactor);
            throw;
        }
    }

    /// <summary>Reads a body that is not JSON; an empty one is a value too.</summary>
    public static async ValueTask<ApiResponse> ReadRawAsync<T>(
        HttpResponseMessage message,
        ApiCall call,
        ApiBodyReader<T> reader,
        CancellationToken cancellationToken
    )
    {
        var settings = call.Settings;
        try
        {
            using var body = await ResponseBody
                .ReadAsync(message.Content, settings.MaxResponseBytes, settings.BufferPool, cancellationToken)
                .ConfigureAwait(false);
            if (body.IsCut)
            {
                throw TooLong(settings);
            }

            return new ApiResponse<T>(call, message) { Body = reader(body.Bytes, TypeOf(message)) };
        }
        catch (TruncatedBodyException e)
        {
            var fault = new CoinStatsJsonException(e.Message, "$", e.Received, e.InnerException) { IsCutOff = true };
            fault.Place(call.Operation, settings.Credentials.Redactor);
            throw fault;
        }
        catch (CoinStatsJsonException e)
        {
            e.Place(call.Operation, settings.Credentials.Redactor);
            throw;
        }
    }

    /// <summary>Reads what the server says about a call it refused.</summary>
    public static async ValueTask<CoinStatsError> ReadErrorAsync(
        HttpResponseMessage message,
        ConnectionSettings settings,
        CancellationToken cancellationToken
    )
    {
        var statusCode = (int)message.StatusCode;
        var requestId = RequestIdOf(message, settings);
        var reason = RefusedRedirect(message) ?? settings.Credentials.Redactor.Redact(message.ReasonPhrase);
        try
        {
            using var body = await ResponseBody
                .ReadAsync(message.Content, ApiErrors.MaxBodyBytes, settings.BufferPool, cancellationToken)
                .ConfigureAwait(false);
            return ApiErrors.Read(statusCode, reason, body.Utf8, requestId, settings);
        }
        catch (Exception e) when (e is TruncatedBodyException or HandlerFaultException)
        {
            // The status came whole and says enough.
            return ApiErrors.Read(statusCode, reason, [], requestId, settings);
        }
    }

    /// <summary>
    /// HTTP gives the answer no body, and it is a success all the same: where gaps are tolerated it is the empty value of its type.
    /// </summary>
    private static bool IsNoneDue(HttpResponseMessage message, ApiCall call) =>
        call.Reading == ResponseReading.Tolerant
        && (message.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.ResetContent || call.Operation.HttpMethod == HttpMethod.Head);

    private static string? TypeOf(HttpResponseMessage message) =>
        message.Content.Headers.NonValidated.TryGetValues("Content-Type", out var values) ? values.ToString() : null;

    private static string? RequestIdOf(HttpResponseMessage message, ConnectionSettings settings) =>
        message.Headers.NonValidated.TryGetValues(RequestIdHeader, out var values)
            ? settings.Credentials.Redactor.Redact(values.ToString())
            : null;

    private static T Parse<T>(
        in ResponseBody body,
        JsonValueReader<T> reader,
        HttpResponseMessage message,
        ApiCall call,
        out IReadOnlyList<ResponseGap> gaps
    )
    {
        if (body.IsCut)
        {
            throw TooLong(call.Settings);
        }

        var utf8 = body.Utf8;
        var first = utf8.IndexOfAnyExcept(" \t\r\n"u8);
        if (utf8[first] == '<')
        {
            var type = message.Content.Headers.ContentType?.MediaType ?? "none";
            throw new CoinStatsJsonException(
                $"The answer {(int)message.StatusCode} is HTML or XML and not JSON (Content-Type {type}): did a proxy answer?",
                "$",
                first
            );
        }

        return JsonAnswer.Read(utf8, reader, call, call.Settings.Drift, out gaps);
    }

    private static CoinStatsJsonException TooLong(ConnectionSettings settings) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The answer is longer than the {settings.MaxResponseBytes} bytes allowed: raise "
                    + $"{nameof(CoinStatsClientOptions.MaxResponseBytes)}, or ask for less"
            ),
            "$",
            settings.MaxResponseBytes
        );

    private static bool IsBlank(ReadOnlySpan<byte> utf8) => utf8.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    private static string? RefusedRedirect(HttpResponseMessage message) =>
        RedirectPolicy.IsRedirect((int)message.StatusCode) && message.Headers.Location is { } location
            ? $"Redirect to {(location.IsAbsoluteUri ? location.GetLeftPart(UriPartial.Authority) : "another path")} not followed"
            : null;
}

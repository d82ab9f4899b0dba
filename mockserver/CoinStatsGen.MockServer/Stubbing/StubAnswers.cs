using System.Text;
using CoinStats.MockServer.Answering;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Stubs;
using Microsoft.AspNetCore.WebUtilities;

namespace CoinStats.MockServer.Stubbing;

/// <summary>Responses of stubs made from the document.</summary>
internal static class StubAnswers
{
    private const string PathTemplate = "{{{request.path}}}";
    private const string Marker = "path-of-the-request";

    /// <summary>The documented answer of a status; the path of the request is filled in by a template.</summary>
    public static StubResponse Documented(CompiledOperation? operation, int status, string? example, string? message)
    {
        var answer = example is null ? operation?.Answer(status) : operation?.Answer(status, example);
        if (answer is { ContentType: null })
        {
            return new StubResponse { Status = status };
        }

        var body = answer is null
            ? Encoding.UTF8.GetString(ErrorEnvelope.Reply(status, message ?? Reason(status), Marker).Body.Span)
            : Encoding.UTF8.GetString(message is null ? answer.Body(Marker) : answer.Body(Marker, message));
        var isTemplate = body.Contains(Marker, StringComparison.Ordinal);
        var text = isTemplate
            ? body.Replace("{{", "\\{{", StringComparison.Ordinal).Replace(Marker, PathTemplate, StringComparison.Ordinal)
            : body;
        var response = Of(status, text, answer?.ContentType ?? ErrorEnvelope.ContentType);
        return response with { IsTemplate = isTemplate, Headers = [.. response.Headers, .. answer?.Headers ?? []] };
    }

    /// <summary>A body with its media type.</summary>
    public static StubResponse Of(int status, string body, string contentType = "application/json") =>
        new()
        {
            Status = status,
            Headers = [new HeaderField("Content-Type", contentType)],
            Body = Encoding.UTF8.GetBytes(body),
        };

    /// <summary>A broken connection, or an answer that only comes drop by drop.</summary>
    public static StubResponse Of(CoinStatsMockFault fault, CompiledOperation? operation)
    {
        if (fault != CoinStatsMockFault.SlowDrip)
        {
            return new StubResponse { Fault = FaultNames.Of(fault) };
        }

        var response = operation is null
            ? Of(200, new string(' ', 100) + "{}")
            : Documented(operation, operation.Success.Status, example: null, message: null);
        return response with { DribbleChunks = 100, DribbleMilliseconds = 10_000 };
    }

    /// <summary>The response with a header, in place of one of the same name.</summary>
    public static StubResponse With(this StubResponse response, string name, string value) =>
        response with
        {
            Headers =
            [
                .. response.Headers.Where(h => !h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)),
                new HeaderField(name, value),
            ],
        };

    private static string Reason(int status) => ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } reason ? reason : "Error";
}

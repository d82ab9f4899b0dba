using System.Text;
using System.Text.Json.Nodes;
using CoinStats.MockServer.Answering;
using CoinStats.StubEngine.Exchange;

namespace CoinStats.MockServer.Stubbing;

/// <summary>Responses of mappings made from the document.</summary>
internal static class ResponseJson
{
    private const string PathTemplate = "{{{request.path}}}";
    private const string Marker = "path-of-the-request";

    /// <summary>The documented answer of a status; the path of the request is filled in by a template.</summary>
    public static JsonObject Documented(CompiledOperation? operation, int status, string? example, string? message)
    {
        var answer = example is null ? operation?.Answer(status) : operation?.Answer(status, example);
        if (answer is { ContentType: null })
        {
            return new JsonObject { ["status"] = status };
        }

        var body = answer is null
            ? Encoding.UTF8.GetString(ErrorEnvelope.Reply(status, message ?? Reason(status), Marker).Body.Span)
            : Encoding.UTF8.GetString(message is null ? answer.Body(Marker) : answer.Body(Marker, message));
        var isTemplate = body.Contains(Marker, StringComparison.Ordinal);
        var response = Json(status, isTemplate ? body.Replace("{{", "\\{{", StringComparison.Ordinal).Replace(Marker, PathTemplate, StringComparison.Ordinal) : body, answer?.ContentType ?? ErrorEnvelope.ContentType);
        if (isTemplate)
        {
            response["transformers"] = new JsonArray("response-template");
        }

        foreach (var (name, value) in answer?.Headers ?? [])
        {
            Headers(response)[name] = value.ToString();
        }

        return response;
    }

    /// <summary>A body with its media type.</summary>
    public static JsonObject Json(int status, string body, string contentType = "application/json") => new()
    {
        ["status"] = status,
        ["headers"] = new JsonObject { ["Content-Type"] = contentType },
        ["body"] = body,
    };

    /// <summary>A broken connection.</summary>
    public static JsonObject Fault(CompiledOperation? operation, CoinStatsMockFault fault)
    {
        if (fault == CoinStatsMockFault.SlowDrip)
        {
            var response = operation is null ? Json(200, new string(' ', 100) + "{}") : Documented(operation, operation.Success.Status, example: null, message: null);
            response["chunkedDribbleDelay"] = new JsonObject { ["numberOfChunks"] = 100, ["totalDuration"] = 10_000 };
            return response;
        }

        return ReplyFaultText.Of(FaultNames.Of(fault)) is { } word ? new JsonObject { ["fault"] = word } : new JsonObject { ["status"] = 200 };
    }

    /// <summary>The headers of a response.</summary>
    public static JsonObject Headers(JsonObject response)
    {
        if (response["headers"] is not JsonObject headers)
        {
            response["headers"] = headers = [];
        }

        return headers;
    }

    private static string Reason(int status) => Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } reason ? reason : "Error";
}

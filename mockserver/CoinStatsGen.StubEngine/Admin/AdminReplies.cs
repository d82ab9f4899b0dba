using System.Text;
using System.Text.Json.Nodes;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Matching;
using CoinStats.StubEngine.Stubs;

namespace CoinStats.StubEngine.Admin;

/// <summary>Answers of the admin API.</summary>
internal static class AdminReplies
{
    /// <summary>200 without a body.</summary>
    public static readonly MockReply Empty = new() { Status = 200 };

    /// <summary>404 without a body.</summary>
    public static readonly MockReply NotFound = new() { Status = 404 };

    /// <summary>200 with an empty object.</summary>
    public static readonly MockReply EmptyObject = Json(new JsonObject());

    /// <summary>An answer in JSON.</summary>
    public static MockReply Json(JsonNode body, int status = 200) =>
        new()
        {
            Status = status,
            ContentType = "application/json",
            Body = Encoding.UTF8.GetBytes(body.ToJsonString(JsonText.Indented)),
        };

    /// <summary>An answer in plain text.</summary>
    public static MockReply Text(string text, int status = 200) =>
        new()
        {
            Status = status,
            ContentType = "text/plain;charset=utf-8",
            Body = Encoding.UTF8.GetBytes(text),
        };

    /// <summary>Errors as WireMock writes them.</summary>
    public static MockReply Error(int status, int code, string title, string? detail = null, string? pointer = null, bool hasSource = false)
    {
        var error = new JsonObject { ["code"] = code };
        if (hasSource)
        {
            error["source"] = pointer is null ? new JsonObject() : new JsonObject { ["pointer"] = pointer };
        }

        error["title"] = title;
        if (!string.IsNullOrEmpty(detail))
        {
            error["detail"] = detail;
        }

        return Json(new JsonObject { ["errors"] = new JsonArray(error) }, status);
    }

    /// <summary>A mapping or pattern that cannot be taken.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="inWireMockWords">Says it in the words of WireMock's Java classes.</param>
    public static MockReply Problem(StubProblem problem, bool inWireMockWords)
    {
        var detail = inWireMockWords ? problem.WireMockDetail ?? problem.Message : problem.Message;
        return problem.Title == "Error parsing JSON"
            ? Error(422, problem.Code, problem.Title, detail, problem.Pointer, hasSource: true)
            : Error(problem.Code == 10 ? 400 : 422, problem.Code, problem.Title, detail);
    }

    /// <summary>A list of mappings with its total.</summary>
    public static MockReply Mappings(IEnumerable<StubMapping> stubs, int total) =>
        Json(
            new JsonObject
            {
                ["mappings"] = new JsonArray([.. stubs.Select(s => s.Json.DeepClone())]),
                ["meta"] = new JsonObject { ["total"] = total },
            }
        );
}

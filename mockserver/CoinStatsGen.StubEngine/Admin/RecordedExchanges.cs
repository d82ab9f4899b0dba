using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Journal;
using CoinStats.StubEngine.Matching;
using Microsoft.Extensions.Primitives;

namespace CoinStats.StubEngine.Admin;

/// <summary>
/// Mappings made of requests that were passed on: readable bodies, the headers of the answer, a scenario where answers to one request
/// changed.
/// </summary>
internal static class RecordedExchanges
{
    // Said anew for each answer, or about the way it came.
    private static readonly HashSet<string> NotKept = new(StringComparer.OrdinalIgnoreCase)
    {
        "Date",
        "Server",
        "Connection",
        "Keep-Alive",
        "Content-Encoding",
        "Matched-Stub-Id",
        "Matched-Stub-Name",
    };

    /// <summary>The mappings, in the order of the first request of each.</summary>
    public static IEnumerable<JsonObject> Mappings(IEnumerable<RecordedRequest> entries)
    {
        var scenarios = 0;
        foreach (var same in entries.GroupBy(e => (e.Method, e.Target, Body: Convert.ToBase64String(e.Body.Span))))
        {
            var answers = Changes(same);
            if (answers.Count == 1)
            {
                yield return Mapping(answers[0], Name(answers[0], 1));
                continue;
            }

            scenarios++;
            var scenario = string.Create(CultureInfo.InvariantCulture, $"scenario-{scenarios}-{Name(answers[0], 1)}");
            for (var i = 0; i < answers.Count; i++)
            {
                var mapping = Mapping(answers[i], Name(answers[0], i + 1));
                mapping["scenarioName"] = scenario;
                mapping["requiredScenarioState"] = i == 0 ? "Started" : $"{scenario}-{i + 1}";
                if (i + 1 < answers.Count)
                {
                    mapping["newScenarioState"] = $"{scenario}-{i + 2}";
                }

                yield return mapping;
            }
        }
    }

    private static List<RecordedRequest> Changes(IEnumerable<RecordedRequest> same)
    {
        var answers = new List<RecordedRequest>();
        foreach (var entry in same)
        {
            if (
                answers.Count == 0
                || answers[^1].Reply.Status != entry.Reply.Status
                || !answers[^1].Reply.Body.Span.SequenceEqual(entry.Reply.Body.Span)
            )
            {
                answers.Add(entry);
            }
        }

        return answers;
    }

    private static string Name(RecordedRequest entry, int number)
    {
        var query = entry.Target.IndexOf('?');
        var name = (query < 0 ? entry.Target : entry.Target[..query]).Trim('/').Replace('/', '_').ToLowerInvariant();
        return number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
    }

    private static JsonObject Mapping(RecordedRequest entry, string name)
    {
        var request = new JsonObject { ["url"] = entry.Target, ["method"] = entry.Method };
        if (entry.Body.Length > 0)
        {
            request["bodyPatterns"] = new JsonArray(BodyPattern(entry));
        }

        var response = new JsonObject { ["status"] = entry.Reply.Status };
        if (entry.Reply.Body.Length > 0)
        {
            var isText = System.Text.Unicode.Utf8.IsValid(entry.Reply.Body.Span);
            response[isText ? "body" : "base64Body"] = isText
                ? Encoding.UTF8.GetString(entry.Reply.Body.Span)
                : Convert.ToBase64String(entry.Reply.Body.Span);
        }

        response["headers"] = Headers(entry.Reply);
        return new JsonObject
        {
            ["name"] = name,
            ["request"] = request,
            ["response"] = response,
            ["persistent"] = true,
        };
    }

    private static JsonObject BodyPattern(RecordedRequest entry)
    {
        using var json = JsonText.TryParse(entry.Body);
        if (json is not null)
        {
            return new JsonObject
            {
                ["equalToJson"] = Encoding.UTF8.GetString(entry.Body.Span),
                ["ignoreArrayOrder"] = true,
                ["ignoreExtraElements"] = true,
            };
        }

        return System.Text.Unicode.Utf8.IsValid(entry.Body.Span)
            ? new JsonObject { ["equalTo"] = Encoding.UTF8.GetString(entry.Body.Span) }
            : new JsonObject { ["binaryEqualTo"] = Convert.ToBase64String(entry.Body.Span) };
    }

    private static JsonObject Headers(MockReply reply)
    {
        var headers = new JsonObject();
        if (reply.ContentType is not null)
        {
            headers["Content-Type"] = reply.ContentType;
        }

        foreach (var (name, value) in reply.Headers)
        {
            if (!HeaderRules.IsFraming(name) && !NotKept.Contains(name))
            {
                headers[name] = Value(value);
            }
        }

        return headers;
    }

    private static JsonNode? Value(StringValues values) =>
        values.Count == 1 ? JsonValue.Create(values[0]) : new JsonArray([.. values.Select(v => (JsonNode?)JsonValue.Create(v))]);
}

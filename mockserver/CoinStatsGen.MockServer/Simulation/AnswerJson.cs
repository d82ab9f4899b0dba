using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Matching;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStats.MockServer.Simulation;

/// <summary>Changes JSON answers. What is not changed keeps its text, numbers too.</summary>
internal static class AnswerJson
{
    /// <summary>Changes the body of an answer; the answer itself where the body is not JSON or nothing was changed.</summary>
    public static MockReply Change(MockReply reply, Func<JsonNode, bool> change) =>
        reply.ContentType is { } type && MediaType.IsJson(type) && Parse(reply.Body.Span) is { } root && change(root)
            ? reply.With(Encoding.UTF8.GetBytes(root.ToJsonString(JsonText.Compact)))
            : reply;

    /// <summary>Sets a text member that is there.</summary>
    public static bool SetText(JsonNode root, string name, string text)
    {
        if (root is not JsonObject members || !members.ContainsKey(name))
        {
            return false;
        }

        members[name] = text;
        return true;
    }

    /// <summary>Tells the state of an account.</summary>
    public static bool SetUsage(JsonNode root, CreditUsageRule members, CreditSimulation credits, long used)
    {
        if (root is not JsonObject)
        {
            return false;
        }

        root[members.Total] = credits.Total;
        root[members.Used] = used;
        root[members.Remaining] = Math.Max(0, credits.Total - used);
        if (members.Plan is { } plan)
        {
            SetText(root, plan, credits.Subscription);
        }

        return true;
    }

    /// <summary>A text member at the top of an answer, or null.</summary>
    public static string? Text(MockReply reply, string name) =>
        Parse(reply.Body.Span) is JsonObject root && root[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>Parses; null where the bytes are not JSON.</summary>
    public static JsonNode? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

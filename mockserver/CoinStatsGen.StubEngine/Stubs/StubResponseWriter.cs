using System.Text;
using System.Text.Json.Nodes;
using CoinStats.StubEngine.Exchange;
using Microsoft.Extensions.Primitives;

namespace CoinStats.StubEngine.Stubs;

/// <summary>Writes responses as mappings have them: what <see cref="StubResponseReader"/> reads as the same response.</summary>
internal static class StubResponseWriter
{
    /// <summary>Writes a response.</summary>
    public static JsonObject Write(StubResponse response)
    {
        var json = new JsonObject { ["status"] = response.Status };
        Set(json, "statusMessage", response.Reason);
        Set(json, "headers", Headers(response.Headers));
        SetBody(json, response.Body);
        Set(json, "bodyFileName", response.BodyFileName);
        Set(json, "transformers", response.IsTemplate ? new JsonArray("response-template") : null);
        Set(json, "transformerParameters", response.TemplateParameters?.DeepClone());
        Set(json, "fixedDelayMilliseconds", response.FixedDelay > 0 ? response.FixedDelay : null);
        Set(json, "delayDistribution", response.DelayDistribution is { } rule ? Delay(rule) : null);
        Set(
            json,
            "chunkedDribbleDelay",
            response.DribbleChunks > 0
                ? new JsonObject { ["numberOfChunks"] = response.DribbleChunks, ["totalDuration"] = response.DribbleMilliseconds }
                : null
        );
        Set(json, "fault", ReplyFaultText.Of(response.Fault));
        if (response.Proxy is { } proxy)
        {
            Set(json, "proxyBaseUrl", proxy.BaseUrl);
            Set(json, "proxyUrlPrefixToRemove", proxy.PrefixToRemove);
            Set(json, "additionalProxyRequestHeaders", Headers(proxy.AddedHeaders));
            Set(
                json,
                "removeProxyRequestHeaders",
                proxy.RemovedHeaders.Count == 0 ? null : new JsonArray([.. proxy.RemovedHeaders.Select(h => (JsonNode?)h)])
            );
        }

        return json;
    }

    private static void Set(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    private static void SetBody(JsonObject json, byte[] body)
    {
        if (body.Length > 0)
        {
            var isText = System.Text.Unicode.Utf8.IsValid(body);
            json[isText ? "body" : "base64Body"] = isText ? Encoding.UTF8.GetString(body) : Convert.ToBase64String(body);
        }
    }

    private static JsonObject? Headers(HeaderField[] headers) =>
        headers.Length == 0 ? null : new JsonObject(headers.Select(h => KeyValuePair.Create(h.Name, Value(h.Value))));

    private static JsonNode? Value(StringValues values) =>
        values.Count == 1 ? JsonValue.Create(values[0]) : new JsonArray([.. values.Select(v => (JsonNode?)JsonValue.Create(v))]);

    private static JsonObject Delay(DelayRule rule)
    {
        var json = new JsonObject { ["type"] = rule.Kind };
        switch (rule.Kind)
        {
            case "fixed":
                json["milliseconds"] = rule.First;
                break;
            case "uniform":
                json["lower"] = rule.First;
                json["upper"] = rule.Second;
                break;
            default:
                json["median"] = rule.First;
                json["sigma"] = rule.Second;
                Set(json, "maxValue", rule.Max is { } most ? JsonValue.Create(most) : null);
                break;
        }

        return json;
    }
}

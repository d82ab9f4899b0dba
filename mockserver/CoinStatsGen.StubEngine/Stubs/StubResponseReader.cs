using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Matching;
using Microsoft.Extensions.Primitives;

namespace CoinStats.StubEngine.Stubs;

/// <summary>Reads responses of mappings.</summary>
internal static class StubResponseReader
{
    private const string Type = "http.ResponseDefinition";

    /// <summary>Reads a response.</summary>
    /// <exception cref="StubProblem">It is not one.</exception>
    public static StubResponse Read(JsonObject json, string pointer)
    {
        var node = new StubNode(json, pointer);
        node.RefuseUnknown(StubMembers.Response, Type);
        var dribble = ReadDribble(node);
        return new StubResponse
        {
            Status = ReadStatus(node),
            Reason = node.Text("statusMessage"),
            Headers = ReadHeaders(node),
            Body = ReadBody(node),
            BodyFileName = node.Text("bodyFileName"),
            IsTemplate =
                node.Array("transformers", "java.util.ArrayList<java.lang.String>")?.Any(t => t?.ToString() == "response-template") == true,
            TemplateParameters = (JsonObject?)
                node.Object("transformerParameters", "com.github.tomakehurst.wiremock.common.Metadata")?.DeepClone(),
            FixedDelay = Math.Max(0, node.Integer("fixedDelayMilliseconds") ?? 0),
            DelayDistribution = json["delayDistribution"] is null
                ? null
                : ReadDelay(node.Json["delayDistribution"]!, node.At("delayDistribution")),
            DribbleChunks = dribble.Chunks,
            DribbleMilliseconds = dribble.Milliseconds,
            Fault = ReadFault(node),
            Proxy = ReadProxy(node),
        };
    }

    /// <summary>Reads a delay distribution.</summary>
    public static DelayRule ReadDelay(JsonNode json, string pointer)
    {
        var type = (json as JsonObject)?["type"]?.ToString();
        if (json is not JsonObject members || type is not ("fixed" or "lognormal" or "uniform"))
        {
            throw new StubProblem(
                pointer,
                type is null
                    ? "delayDistribution must have a type: fixed, lognormal or uniform"
                    : $"the type of delayDistribution must be fixed, lognormal or uniform, but is \"{type}\""
            )
            {
                WireMockDetail = type is null
                    ? "Could not resolve subtype of [simple type, class com.github.tomakehurst.wiremock.http.DelayDistribution]: "
                        + "missing type id property 'type'"
                    : $"Could not resolve type id '{type}' as a subtype of "
                        + $"`com.github.tomakehurst.wiremock.http.DelayDistribution`: known type ids = [fixed, lognormal, uniform] "
                        + $"(for POJO property 'delayDistribution')",
            };
        }

        double Number(string name) =>
            double.TryParse(members[name]?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return type switch
        {
            "fixed" => new DelayRule(type, Number("milliseconds"), 0, null),
            "uniform" => new DelayRule(type, Number("lower"), Number("upper"), null),
            _ => new DelayRule(type, Number("median"), Number("sigma"), members["maxValue"] is null ? null : Number("maxValue")),
        };
    }

    // An interim status is no answer, and more than three digits no server sends.
    private static int ReadStatus(StubNode node) =>
        node.Integer("status", "int") switch
        {
            null or <= 0 => 200,
            < 200 or > 999 => throw new StubProblem(
                node.At("status"),
                $"status must be from 200 to 999, but is {node.Integer("status", "int")}"
            ),
            var status => status.Value,
        };

    private static HeaderField[] ReadHeaders(StubNode node, string name = "headers")
    {
        if (node.Object(name, "com.github.tomakehurst.wiremock.http.HttpHeaders") is not { } members)
        {
            return [];
        }

        if (members.FirstOrDefault(m => !HeaderRules.IsName(m.Key)) is { Key: { } wrong })
        {
            throw new StubProblem(
                $"{node.At(name)}/{wrong}",
                $"\"{wrong}\" is no name of a header: letters, digits and !#$%&'*+-.^_`|~ make one"
            );
        }

        return
        [
            .. members.Select(m => new HeaderField(
                m.Key,
                m.Value switch
                {
                    JsonArray many => new StringValues([.. many.Select(v => HeaderRules.Value(v?.ToString() ?? ""))]),
                    null => StringValues.Empty,
                    JsonValue one => HeaderRules.Value(one.ToString()),
                    _ => throw StubProblem.Wrong($"{node.At(name)}/{m.Key}", "java.lang.String", m.Value),
                }
            )),
        ];
    }

    private static byte[] ReadBody(StubNode node)
    {
        if (node.Text("body") is { } text)
        {
            return Encoding.UTF8.GetBytes(text);
        }

        if (node.Json["jsonBody"] is { } json)
        {
            return Encoding.UTF8.GetBytes(JsonText.Write(json));
        }

        if (node.Text("base64Body") is not { } encoded)
        {
            return [];
        }

        try
        {
            return Convert.FromBase64String(encoded);
        }
        catch (FormatException problem)
        {
            throw new StubProblem(node.At("base64Body"), problem.Message);
        }
    }

    private static (int Chunks, int Milliseconds) ReadDribble(StubNode node)
    {
        if (node.Object("chunkedDribbleDelay", "com.github.tomakehurst.wiremock.http.ChunkedDribbleDelay") is not { } json)
        {
            return default;
        }

        var dribble = new StubNode(json, node.At("chunkedDribbleDelay"));
        dribble.RefuseUnknown(["numberOfChunks", "totalDuration"], "http.ChunkedDribbleDelay");
        return (Math.Clamp(dribble.Integer("numberOfChunks") ?? 0, 0, 100_000), Math.Max(0, dribble.Integer("totalDuration") ?? 0));
    }

    private static ReplyFault ReadFault(StubNode node)
    {
        if (node.Text("fault") is not { } text)
        {
            return ReplyFault.None;
        }

        return ReplyFaultText.TryRead(text, out var fault)
            ? fault
            : throw StubProblem.WrongText(
                node.At("fault"),
                $"one of {string.Join(", ", ReplyFaultText.All)}",
                "com.github.tomakehurst.wiremock.http.Fault",
                text,
                $"not one of the values accepted for Enum class: [{string.Join(", ", ReplyFaultText.All)}]"
            );
    }

    private static ProxyRule? ReadProxy(StubNode node) =>
        node.Text("proxyBaseUrl") is not { } baseUrl
            ? null
            : new ProxyRule(
                baseUrl.TrimEnd('/'),
                node.Text("proxyUrlPrefixToRemove"),
                ReadHeaders(node, "additionalProxyRequestHeaders"),
                node.Array("removeProxyRequestHeaders", "java.util.ArrayList<java.lang.String>")
                    ?.Select(h => h?.ToString() ?? "")
                    .ToHashSet(StringComparer.OrdinalIgnoreCase)
                    ?? []
            );
}

using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Journal;
using Microsoft.Extensions.Primitives;

namespace CoinStats.StubEngine.Admin;

/// <summary>Journal entries as WireMock writes them.</summary>
internal static class ServeEventJson
{
    /// <summary>A whole serve event.</summary>
    public static JsonObject Event(RecordedRequest entry)
    {
        var delay = (long)(entry.Reply.Conduct?.Delay.TotalMilliseconds ?? 0);
        var json = new JsonObject
        {
            ["id"] = entry.Id.ToString("D"),
            ["request"] = Request(entry),
            ["responseDefinition"] = entry.Stub?.Json["response"]?.DeepClone() ?? new JsonObject { ["status"] = entry.Reply.Status, ["fromConfiguredStub"] = false },
            ["response"] = Response(entry.Reply),
            ["wasMatched"] = entry.WasMatched,
            ["timing"] = new JsonObject { ["addedDelay"] = delay, ["processTime"] = 0, ["responseSendTime"] = 0, ["serveTime"] = 0, ["totalTime"] = delay },
            ["subEvents"] = new JsonArray(),
        };
        if (entry.Notes is { } notes)
        {
            json["mock"] = notes;
        }

        if (entry.Stub is not null)
        {
            json["stubMapping"] = entry.Stub.Json.DeepClone();
        }

        return json;
    }

    /// <summary>The request of an entry.</summary>
    public static JsonObject Request(RecordedRequest entry)
    {
        var context = entry.Context();
        var text = Encoding.UTF8.GetString(entry.Body.Span);
        return new JsonObject
        {
            ["url"] = entry.Target,
            ["absoluteUrl"] = $"{entry.Scheme}://{context.Headers.Host}{entry.Target}",
            ["method"] = entry.Method,
            ["clientIp"] = entry.ClientAddress,
            ["headers"] = Headers(entry.Headers),
            ["cookies"] = new JsonObject(context.Cookies.Select(c => KeyValuePair.Create(c.Key, Values(c.Value)))),
            ["browserProxyRequest"] = false,
            ["loggedDate"] = entry.At.ToUnixTimeMilliseconds(),
            ["bodyAsBase64"] = Convert.ToBase64String(entry.Body.Span),
            ["body"] = text,
            ["protocol"] = entry.Protocol,
            ["scheme"] = entry.Scheme,
            ["host"] = context.Host,
            ["port"] = context.Port,
            ["loggedDateString"] = entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["queryParams"] = Fields(context.Query),
            ["formParams"] = Fields(context.Form),
        };
    }

    private static JsonObject Response(MockReply reply)
    {
        var headers = Headers(reply.Headers);
        if (reply.ContentType is not null)
        {
            headers["Content-Type"] = reply.ContentType;
        }

        var json = new JsonObject
        {
            ["status"] = reply.Status,
            ["headers"] = headers,
            ["bodyAsBase64"] = Convert.ToBase64String(reply.Body.Span),
            ["body"] = Encoding.UTF8.GetString(reply.Body.Span),
        };
        if (reply.Conduct is { Fault: not ReplyFault.None and var fault })
        {
            json["fault"] = fault.ToString();
        }

        return json;
    }

    private static JsonObject Headers(IEnumerable<HeaderField> headers)
    {
        var json = new JsonObject();
        foreach (var (name, value) in headers)
        {
            if (name is not null)
            {
                json[name] = Values(value);
            }
        }

        return json;
    }

    private static JsonNode? Values(StringValues values)
        => values.Count == 1 ? JsonValue.Create(values[0]) : new JsonArray([.. values.Select(v => (JsonNode?)JsonValue.Create(v))]);

    private static JsonObject Fields(Dictionary<string, StringValues> fields)
        => new(fields.Select(f => KeyValuePair.Create(f.Key, (JsonNode?)new JsonObject
        {
            ["key"] = f.Key,
            ["values"] = new JsonArray([.. f.Value.Select(v => (JsonNode?)JsonValue.Create(v))]),
        })));
}

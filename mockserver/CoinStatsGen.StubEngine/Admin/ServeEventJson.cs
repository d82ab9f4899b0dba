using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Journal;
using Microsoft.Extensions.Primitives;

namespace CoinStats.StubEngine.Admin;

/// <summary>
/// Journal entries as WireMock writes them, but for keys: what a request proved itself with is matched as it came and never shown.
/// </summary>
/// <param name="isSecret">The header or query parameter of a name holds a key.</param>
internal sealed class ServeEventJson(Func<string, bool> isSecret)
{
    /// <summary>What stands in the place of a key.</summary>
    public const string Hidden = "(hidden)";

    /// <summary>A whole serve event.</summary>
    public JsonObject Event(RecordedRequest entry)
    {
        var delay = (long)(entry.Reply.Conduct?.Delay.TotalMilliseconds ?? 0);
        var json = new JsonObject
        {
            ["id"] = entry.Id.ToString("D"),
            ["request"] = Request(entry),
            ["responseDefinition"] = entry.Stub?.Json["response"]?.DeepClone()
                ?? new JsonObject { ["status"] = entry.Reply.Status, ["fromConfiguredStub"] = false },
            ["response"] = Response(entry.Reply),
            ["wasMatched"] = entry.WasMatched,
            ["timing"] = new JsonObject
            {
                ["addedDelay"] = delay,
                ["processTime"] = 0,
                ["responseSendTime"] = 0,
                ["serveTime"] = 0,
                ["totalTime"] = delay,
            },
            ["subEvents"] = SubEvents(entry),
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

    // As WireMock tells what happened on the way.
    private static JsonArray SubEvents(RecordedRequest entry) =>
        entry.PassedOver is { } reason
            ?
            [
                new JsonObject
                {
                    ["type"] = "WARNING",
                    ["timeOffsetNanos"] = 0,
                    ["data"] = new JsonObject { ["message"] = reason },
                },
            ]
            : [];

    /// <summary>The request of an entry.</summary>
    public JsonObject Request(RecordedRequest entry)
    {
        var context = entry.Context();
        var text = Encoding.UTF8.GetString(entry.Body.Span);
        return new JsonObject
        {
            ["url"] = Target(entry.Target),
            ["absoluteUrl"] = $"{entry.Scheme}://{context.Headers.Host}{Target(entry.Target)}",
            ["method"] = entry.Method,
            ["clientIp"] = entry.ClientAddress,
            ["headers"] = Headers(entry.Headers, isSecret),
            ["cookies"] = new JsonObject(
                context.Cookies.Select(c => KeyValuePair.Create(c.Key, isSecret("Cookie") ? Hidden : Values(c.Value)))
            ),
            ["browserProxyRequest"] = false,
            ["loggedDate"] = entry.At.ToUnixTimeMilliseconds(),
            ["bodyAsBase64"] = Convert.ToBase64String(entry.Body.Span),
            ["body"] = text,
            ["protocol"] = entry.Protocol,
            ["scheme"] = entry.Scheme,
            ["host"] = context.Host,
            ["port"] = context.Port,
            ["loggedDateString"] = entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["queryParams"] = Fields(context.Query, isSecret),
            ["formParams"] = Fields(context.Form, static _ => false),
        };
    }

    /// <summary>Path and query of a request, keys in the query hidden.</summary>
    public string Target(string target)
    {
        var question = target.IndexOf('?');
        if (question < 0)
        {
            return target;
        }

        var pairs = target[(question + 1)..]
            .Split('&')
            .Select(pair =>
            {
                var equals = pair.IndexOf('=');
                return equals > 0 && isSecret(Uri.UnescapeDataString(pair[..equals]))
                    ? string.Concat(pair.AsSpan(0, equals + 1), Hidden)
                    : pair;
            });
        return string.Concat(target.AsSpan(0, question + 1), string.Join('&', pairs));
    }

    private static JsonObject Response(MockReply reply)
    {
        var headers = Headers(reply.Headers, static _ => false);
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

    private static JsonObject Headers(IEnumerable<HeaderField> headers, Func<string, bool> isSecret)
    {
        var json = new JsonObject();
        foreach (var (name, value) in headers)
        {
            if (name is not null)
            {
                json[name] = isSecret(name) ? Hidden : Values(value);
            }
        }

        return json;
    }

    private static JsonNode? Values(StringValues values) =>
        values.Count == 1 ? JsonValue.Create(values[0]) : new JsonArray([.. values.Select(v => (JsonNode?)JsonValue.Create(v))]);

    private static JsonObject Fields(Dictionary<string, StringValues> fields, Func<string, bool> isSecret) =>
        new(
            fields.Select(f =>
                KeyValuePair.Create(
                    f.Key,
                    (JsonNode?)
                        new JsonObject
                        {
                            ["key"] = f.Key,
                            ["values"] = new JsonArray([.. f.Value.Select(v => (JsonNode?)JsonValue.Create(isSecret(f.Key) ? Hidden : v))]),
                        }
                )
            )
        );
}

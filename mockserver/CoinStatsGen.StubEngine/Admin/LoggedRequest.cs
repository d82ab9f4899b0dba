using System.Text;
using System.Text.Json.Nodes;
using CoinStats.StubEngine.Matching;
using CoinStats.StubEngine.Stubs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CoinStats.StubEngine.Admin;

/// <summary>A request that a caller describes in JSON.</summary>
internal static class LoggedRequest
{
    /// <summary>Reads it; what it does not say is empty.</summary>
    public static MatchContext Read(JsonObject json)
    {
        var node = new StubNode(json, "");
        var headers = new HeaderDictionary();
        foreach (var (name, value) in node.Object("headers", "com.github.tomakehurst.wiremock.http.HttpHeaders") ?? [])
        {
            headers[name] = value is JsonArray many ? new StringValues([.. many.Select(v => v?.ToString())]) : value?.ToString();
        }

        var url = node.Text("url") ?? "/";
        return new MatchContext(
            node.Text("method") ?? "GET",
            url.StartsWith('/') ? url : "/" + url,
            headers,
            Encoding.UTF8.GetBytes(node.Text("body") ?? ""),
            node.Text("scheme") ?? "http",
            node.Text("clientIp") ?? "127.0.0.1"
        );
    }
}

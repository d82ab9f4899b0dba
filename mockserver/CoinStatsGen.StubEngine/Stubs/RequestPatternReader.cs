using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CoinStats.StubEngine.Matching;

namespace CoinStats.StubEngine.Stubs;

/// <summary>Reads request patterns.</summary>
internal sealed class RequestPatternReader(MatcherReader matchers)
{
    private const string Type = "matching.RequestPattern";
    private static readonly string[] Urls = ["url", "urlPattern", "urlPath", "urlPathPattern", "urlPathTemplate"];

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="StubProblem">It is not one.</exception>
    public RequestPattern Read(JsonObject json, string pointer)
    {
        var node = new StubNode(json, pointer);
        node.RefuseUnknown(StubMembers.Request, Type);
        return new RequestPattern
        {
            Method = node.Text("method") ?? "ANY",
            Url = ReadUrl(node),
            PathParameters = ReadNamed(node, "pathParameters"),
            Query = ReadNamed(node, "queryParameters"),
            Form = ReadNamed(node, "formParameters"),
            Headers = ReadNamed(node, "headers"),
            Cookies = ReadNamed(node, "cookies"),
            Body = ReadBody(node),
            Multipart = ReadMultipart(node),
            BasicAuth = ReadBasic(node),
            Host = json["host"] is { } host ? matchers.Read(host, node.At("host")) : null,
            Port = node.Integer("port"),
            Scheme = node.Text("scheme"),
            ClientIp = json["clientIp"] is { } client ? matchers.Read(client, node.At("clientIp")) : null,
            IsUnknownCustomMatcher = json["customMatcher"] is not null,
            Json = json,
        };
    }

    private static UrlMatcher ReadUrl(StubNode node)
    {
        foreach (var name in Urls)
        {
            if (node.Text(name) is { } text)
            {
                try
                {
                    return new UrlMatcher(Enum.Parse<UrlKind>(name, ignoreCase: true), text);
                }
                catch (ArgumentException problem)
                {
                    throw new StubProblem(node.Pointer.Length == 0 ? "/" : node.Pointer, problem.Message);
                }
            }
        }

        return UrlMatcher.Any;
    }

    private NamedMatcher[] ReadNamed(StubNode node, string name) =>
        node.Object(name, "java.util.LinkedHashMap<java.lang.String,com.github.tomakehurst.wiremock.matching.MultiValuePattern>")
            is { } members
            ? [.. members.Select(m => matchers.ReadNamed(m.Key, m.Value, $"{node.At(name)}/{m.Key}"))]
            : [];

    private ValueMatcher[] ReadBody(StubNode node) =>
        node.Array("bodyPatterns", "java.util.ArrayList<com.github.tomakehurst.wiremock.matching.ContentPattern<java.lang.Object>>")
            is { } items
            ?
            [
                .. items.Select(
                    (item, i) => matchers.Read(item, string.Create(CultureInfo.InvariantCulture, $"{node.At("bodyPatterns")}/{i}"))
                ),
            ]
            : [];

    private MultipartMatcher[] ReadMultipart(StubNode node)
    {
        if (
            node.Array("multipartPatterns", "java.util.ArrayList<com.github.tomakehurst.wiremock.matching.MultipartValuePattern>")
            is not { } items
        )
        {
            return [];
        }

        return
        [
            .. items.Select(
                (item, i) => ReadPart(item, string.Create(CultureInfo.InvariantCulture, $"{node.At("multipartPatterns")}/{i}"))
            ),
        ];
    }

    private MultipartMatcher ReadPart(JsonNode? item, string pointer)
    {
        if (item is not JsonObject json)
        {
            throw StubProblem.Wrong(pointer, "com.github.tomakehurst.wiremock.matching.MultipartValuePattern", item);
        }

        var node = new StubNode(json, pointer);
        node.RefuseUnknown(["name", "fileName", "matchingType", "headers", "bodyPatterns"], "matching.MultipartValuePattern");
        return new MultipartMatcher(node.Text("matchingType") == "ALL", ReadNamed(node, "headers"), ReadBody(node));
    }

    private static string? ReadBasic(StubNode node)
    {
        var name = node.Json.ContainsKey("basicAuth") ? "basicAuth" : "basicAuthCredentials";
        if (node.Object(name, "com.github.tomakehurst.wiremock.client.BasicCredentials") is not { } json)
        {
            return null;
        }

        var credentials = new StubNode(json, node.At(name));
        credentials.RefuseUnknown(["username", "password"], "client.BasicCredentials");
        return Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credentials.Text("username")}:{credentials.Text("password")}"));
    }
}

using System.Text.Json.Nodes;
using CoinStats.MockServer.Answering;
using CoinStats.StubEngine.Stubs;

namespace CoinStats.MockServer.Export;

/// <summary>The document as mappings of WireMock.</summary>
internal static class WireMockExport
{
    // Where WireMock's request patterns hold what OpenAPI calls by the key.
    private static readonly Dictionary<string, string> Members = new(StringComparer.Ordinal)
    {
        ["header"] = "headers",
        ["query"] = "queryParameters",
        ["cookie"] = "cookies",
    };

    /// <summary>One list of mappings for each operation, by its id.</summary>
    public static IEnumerable<ExportedFile> Files(CompiledDocument document) =>
        document.Operations.Select(operation =>
        {
            JsonNode[] mappings = [.. ExportedStub.Of(operation).Select(Mapping)];
            return new ExportedFile(operation.Id, new JsonObject { ["mappings"] = new JsonArray(mappings) }, mappings.Length);
        });

    private static JsonObject Mapping(ExportedStub stub)
    {
        var path = stub.Operation.PathTemplate;
        var request = new JsonObject { ["method"] = stub.Operation.Method, [path.Contains('{') ? "urlPathTemplate" : "urlPath"] = path };
        foreach (var place in stub.Rules.GroupBy(rule => rule.Place, StringComparer.Ordinal))
        {
            request[Members[place.Key]] = new JsonObject(place.Select(rule => KeyValuePair.Create(rule.Name, (JsonNode?)Matcher(rule))));
        }

        return new JsonObject
        {
            ["id"] = stub.Id.ToString("D"),
            ["name"] = stub.Name,
            ["priority"] = stub.Priority,
            ["request"] = request,
            ["response"] = StubResponseWriter.Write(stub.Response),
        };
    }

    private static JsonObject Matcher(RequestRule rule) =>
        rule switch
        {
            { Kind: RequestRuleKind.Absent } => new JsonObject { ["absent"] = true },
            { Kind: RequestRuleKind.Equals, Texts: [var text] } => new JsonObject { ["equalTo"] = text },
            { Texts: [var preference] } => Prefers(preference),
            _ => new JsonObject { ["and"] = new JsonArray([.. rule.Texts.Select(Prefers)]) },
        };

    private static JsonObject Prefers(string preference) => new() { ["matches"] = RequestRule.Expression(preference) };
}

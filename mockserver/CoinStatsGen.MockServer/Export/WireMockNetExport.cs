using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoinStats.MockServer.Answering;
using CoinStats.StubEngine.Stubs;
using CoinStatsGen.OpenApi.Wire;
using Microsoft.Extensions.Primitives;

namespace CoinStats.MockServer.Export;

/// <summary>
/// The document as mappings of WireMock.Net, whose format only resembles WireMock's: names in capitals, matchers named by class, regular
/// expressions that match anywhere, the lowest priority first and 0 for whoever names none.
/// </summary>
internal static class WireMockNetExport
{
    // Where its request models hold what OpenAPI calls by the key.
    private static readonly Dictionary<string, string> Members = new(StringComparer.Ordinal)
    {
        ["header"] = "Headers",
        ["query"] = "Params",
        ["cookie"] = "Cookies",
    };

    /// <summary>One list of mappings for each operation, by its id.</summary>
    public static IEnumerable<ExportedFile> Files(CompiledDocument document) =>
        document.Operations.Select(operation =>
        {
            JsonNode[] mappings = [.. ExportedStub.Of(operation).Select(Mapping)];
            return new ExportedFile(operation.Id, new JsonArray(mappings), mappings.Length);
        });

    private static JsonObject Mapping(ExportedStub stub)
    {
        var request = new JsonObject
        {
            ["Path"] = new JsonObject { ["Matchers"] = new JsonArray(Path(stub.Operation.PathTemplate)) },
            ["Methods"] = new JsonArray(stub.Operation.Method),
        };
        foreach (var place in stub.Rules.GroupBy(rule => rule.Place, StringComparer.Ordinal))
        {
            request[Members[place.Key]] = new JsonArray([.. place.Select(Rule)]);
        }

        return new JsonObject
        {
            ["Guid"] = stub.Id.ToString("D"),
            ["Title"] = stub.Name,
            ["Priority"] = stub.Priority,
            ["Request"] = request,
            ["Response"] = Response(stub.Response),
        };
    }

    private static JsonObject Path(string template)
    {
        var path = PathTemplate.Parse(template);
        return path.Names.Length == 0
            ? Matcher("ExactMatcher", template)
            : Matcher("RegexMatcher", "^" + string.Join("[^/]+", path.Literals.Select(Regex.Escape)) + "$");
    }

    private static JsonNode Rule(RequestRule rule)
    {
        var condition = new JsonObject { ["Name"] = rule.Name };
        if (rule.Kind == RequestRuleKind.Absent)
        {
            var anything = Matcher("WildcardMatcher", "*");
            anything["RejectOnMatch"] = true;
            condition["Matchers"] = new JsonArray(anything);
            condition["RejectOnMatch"] = true;
            return condition;
        }

        condition["Matchers"] = new JsonArray([
            .. rule.Texts.Select(text =>
                rule.Kind == RequestRuleKind.Equals
                    ? Matcher("ExactMatcher", text)
                    : Matcher("RegexMatcher", $"^(?:{RequestRule.Expression(text)})$")
            ),
        ]);
        condition["MatchOperator"] = "And";
        return condition;
    }

    private static JsonObject Matcher(string name, string pattern) => new() { ["Name"] = name, ["Pattern"] = pattern };

    private static JsonObject Response(StubResponse response)
    {
        var json = new JsonObject { ["StatusCode"] = response.Status };
        if (response.Headers.Length > 0)
        {
            json["Headers"] = new JsonObject(response.Headers.Select(h => KeyValuePair.Create(h.Name, Value(h.Value))));
        }

        if (response.Body.Length > 0)
        {
            var isText = System.Text.Unicode.Utf8.IsValid(response.Body);
            json[isText ? "Body" : "BodyAsBytes"] = isText ? Encoding.UTF8.GetString(response.Body) : Convert.ToBase64String(response.Body);
        }

        if (response.IsTemplate)
        {
            json["UseTransformer"] = true;
            json["TransformerType"] = "Handlebars";
        }

        return json;
    }

    private static JsonNode? Value(StringValues values) =>
        values.Count == 1 ? JsonValue.Create(values[0]) : new JsonArray([.. values.Select(v => (JsonNode?)JsonValue.Create(v))]);
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CoinStats.MockServer.Answering;
using CoinStats.MockServer.Document;
using CoinStats.MockServer.Stubbing;
using CoinStats.StubEngine.Stubs;

namespace CoinStats.MockServer.Export;

/// <summary>
/// The document as WireMock stub mappings: for every operation its success, every documented status by <c>Prefer: code=NNN</c> and by a
/// test key, and the answer to a missing key. What WireMock's language cannot say (checking requests against the document) is left out.
/// </summary>
internal static class WireMockExport
{
    private const int PreferPriority = 1;
    private const int TestKeyPriority = 2;
    private const int NoKeyPriority = 3;
    private const int SuccessPriority = 4;

    // Where WireMock's request patterns hold what OpenAPI calls by the key.
    private static readonly Dictionary<string, string> Members = new(StringComparer.Ordinal) { ["header"] = "headers", ["query"] = "queryParameters", ["cookie"] = "cookies" };

    /// <summary>One list of mappings for each operation, by its id.</summary>
    public static IEnumerable<(string OperationId, JsonObject File)> Files(CompiledDocument document)
        => document.Operations.Select(o => (o.Id, new JsonObject { ["mappings"] = new JsonArray([.. Mappings(o)]) }));

    private static IEnumerable<JsonObject> Mappings(CompiledOperation operation)
    {
        foreach (var answer in operation.Answers)
        {
            var code = answer.Status.ToString(CultureInfo.InvariantCulture);
            if (answer.ExampleName.Length > 0)
            {
                yield return Mapping(operation, answer, $"prefer {code} {answer.ExampleName}", PreferPriority, ("header", "Prefer", Both($"code={code}", $"example={answer.ExampleName}")));
            }

            if (ReferenceEquals(operation.Answer(answer.Status), answer))
            {
                yield return Mapping(operation, answer, $"prefer {code}", PreferPriority, ("header", "Prefer", Preference($"code={code}")));
                if (operation.Keys.IsNeeded)
                {
                    foreach (var (place, name) in operation.Keys.Places.Take(1))
                    {
                        yield return Mapping(operation, answer, $"test key {code}", TestKeyPriority, (place, name, new JsonObject { ["equalTo"] = $"test-{code}" }));
                    }

                    yield return Mapping(operation, answer, $"test token {code}", TestKeyPriority, ("header", "Authorization", new JsonObject { ["equalTo"] = $"Bearer test-{code}" }));
                }
            }
        }

        if (operation.Keys.IsNeeded && operation.Answer(401) is { } unauthorized)
        {
            yield return Mapping(operation, unauthorized, "no key", NoKeyPriority, [.. operation.Keys.Places.Append(("header", "Authorization")).Select(key => (key.Item1, key.Item2, Nothing()))]);
        }

        yield return Mapping(operation, operation.Success, "success", SuccessPriority);
    }

    private static JsonObject Mapping(CompiledOperation operation, DocumentedAnswer answer, string what, int priority, params (string Place, string Name, JsonObject Matcher)[] conditions)
    {
        var request = new JsonObject
        {
            ["method"] = operation.Method,
            [operation.PathTemplate.Contains('{') ? "urlPathTemplate" : "urlPath"] = operation.PathTemplate,
        };
        foreach (var place in conditions.GroupBy(c => c.Place, StringComparer.Ordinal))
        {
            request[Members[place.Key]] = new JsonObject(place.Select(c => KeyValuePair.Create(c.Name, (JsonNode?)c.Matcher)));
        }

        // A path with a fixed segment stands before one with a gap, as in the document's own routes.
        var specific = operation.PathTemplate.Count(c => c == '{');
        return new JsonObject
        {
            ["id"] = Id($"{operation.Id} {what}").ToString("D"),
            ["name"] = $"{operation.Id}: {what}",
            ["priority"] = (specific * 10) + priority,
            ["request"] = request,
            ["response"] = StubResponseWriter.Write(StubAnswers.Documented(operation, answer.Status, answer.ExampleName.Length == 0 ? null : answer.ExampleName, message: null)),
        };
    }

    private static JsonObject Preference(string text) => new() { ["matches"] = $@"(?i)(.*[,;])?\s*{text.Replace("=", @"\s*=\s*""?", StringComparison.Ordinal)}""?\s*([,;].*)?" };

    private static JsonObject Both(string left, string right) => new() { ["and"] = new JsonArray(Preference(left), Preference(right)) };

    private static JsonObject Nothing() => new() { ["absent"] = true };

    // The same mapping has the same id on every machine.
    private static Guid Id(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}

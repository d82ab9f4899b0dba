using System.Text.Json.Nodes;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.SpecTool.Commands;
using CoinStatsGen.SpecTool.Diff;
using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.Tests.Diff;

/// <summary>Two small documents that differ in one thing. What is given is merged over the template; null removes.</summary>
internal static class DiffPairs
{
    private const string Template = """
        {
          "openapi": "3.0.3",
          "info": {"title": "T", "version": "1", "description": "d"},
          "servers": [{"url": "https://a.example"}],
          "tags": [{"name": "G", "description": "d"}],
          "paths": {
            "/a": {"get": {"operationId": "get-a", "tags": ["G"], "summary": "s", "description": "d", "responses": {"200": {"description": "d"}}}}
          },
          "components": {"securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X"}}}
        }
        """;

    public static DiffReport Compare(string slot, string old, string @new) =>
        DocumentDiff.Compare(Document(slot, old), Document(slot, @new));

    private static ApiDocument Document(string slot, string fragment)
    {
        var document = JsonNode.Parse(Template)!.AsObject();
        var patch = JsonNode.Parse(Wrap(slot, fragment))!.AsObject();
        Merge(document, patch);
        return DiffCommand.Read(CanonicalJson.Write(document), slot, CancellationToken.None);
    }

    private static string Wrap(string slot, string fragment)
    {
        var operation = slot switch
        {
            "operation" => fragment,
            "parameters" => $$"""{"parameters": {{fragment}} }""",
            "parameter" => $$"""{"parameters": [{"name": "p", "in": "query", "schema": {{fragment}} }] }""",
            "body" => $$"""{"requestBody": {{fragment}} }""",
            "request" => $$"""{"requestBody": {"required": true, "content": {"application/json": {"schema": {{fragment}} } } } }""",
            "response" => $$"""{"responses": {"200": {"content": {"application/json": {"schema": {{fragment}} } } } } }""",
            _ => null,
        };
        return slot switch
        {
            "document" => fragment,
            "schemas" => $$"""{"components": {"schemas": {{fragment}} } }""",
            _ => $$"""{"paths": {"/a": {"get": {{operation}} } } }""",
        };
    }

    private static void Merge(JsonObject target, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (value is null)
            {
                target.Remove(name);
            }
            else if (target[name] is JsonObject inner && value is JsonObject further)
            {
                Merge(inner, further);
            }
            else
            {
                target[name] = value.DeepClone();
            }
        }
    }
}

using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Reading;

namespace CoinStatsGen.OpenApi.Tests.Reading;

/// <summary>Whatever stands where it should not: the reader reports it, and never throws or hangs.</summary>
public class MutationTests
{
    private const string Document = """
        {
          "openapi": "3.1.0", "info": { "title": "T", "version": "1", "description": "D" },
          "servers": [{ "url": "https://{a}", "variables": { "a": { "default": "b", "enum": ["b"] } } }],
          "tags": [{ "name": "t" }], "security": [{ "k": [] }],
          "paths": {
            "/a/{id}": {
              "parameters": [{ "$ref": "#/components/parameters/P" }, { "name": "id", "in": "path", "required": true, "schema": { "type": ["string", "null"] } }],
              "get": {
                "operationId": "a", "tags": ["t"], "deprecated": true, "security": [{}],
                "parameters": [{ "name": "q", "in": "query", "style": "deepObject", "explode": true, "schema": { "$ref": "#/components/schemas/A" }, "examples": { "e": { "$ref": "#/components/examples/E" } } }],
                "requestBody": { "$ref": "#/components/requestBodies/B" },
                "responses": { "200": { "$ref": "#/components/responses/R" }, "4XX": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/U" }, "example": [1] } } } },
                "x-credits": { "base": 1, "multipliers": [{ "in": "query", "field": "q", "perValue": true, "allCredits": 5 }] },
                "x-pagination": { "page": "p", "limit": "l", "defaultLimit": 1, "items": "i", "meta": "m", "hasNext": "h", "pageNumber": "n" },
                "x-credit-usage": { "total": "t", "used": "u", "remaining": "r", "plan": "p" },
                "x-sync": { "start": "a", "status": "b", "field": "c", "ready": "d", "notReady": 409 },
                "x-required-any": [["q"]], "x-empty-forms": [[], { "r": null }], "x-provenance": { "source": "s", "complete": true }
              }
            },
            "/b": { "$ref": "#/paths/~1a~1{id}" }
          },
          "x-error-rules": [{ "status": 429, "member": "m", "contains": "c", "means": "credits-exhausted", "retry": false }],
          "components": {
            "parameters": { "P": { "name": "p", "in": "header", "content": { "application/json": { "schema": true } } } },
            "requestBodies": { "B": { "required": true, "content": { "multipart/form-data": { "schema": { "type": "object" }, "encoding": { "f": { "contentType": "a/b" } } } } } },
            "responses": { "R": { "description": "r", "headers": { "H": { "schema": { "type": "integer" } } }, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/C" } } } } },
            "examples": { "E": { "value": { "k": "v" } } },
            "securitySchemes": { "k": { "type": "apiKey", "in": "header", "name": "X" } },
            "schemas": {
              "A": { "type": "object", "required": ["x", "y"], "properties": { "x": { "type": "string", "enum": ["a", null] }, "n": { "$ref": "#/components/schemas/A/properties/x" } }, "additionalProperties": { "type": "number", "minimum": 1 } },
              "B": { "oneOf": [{ "$ref": "#/components/schemas/C" }, { "$ref": "#/components/schemas/D" }], "properties": { "k": { "const": "v" } }, "discriminator": { "propertyName": "k", "mapping": { "c": "#/components/schemas/C", "d": "D" } } },
              "C": { "allOf": [{ "$ref": "#/components/schemas/B" }, { "type": "object", "properties": { "c": { "type": "array", "items": { "$ref": "#/components/schemas/U" }, "x-tuple": ["a"] } } }] },
              "D": { "allOf": [{ "$ref": "#/components/schemas/C" }], "nullable": true, "description": "d" },
              "U": { "anyOf": [{ "type": "string", "enum": ["u"] }, { "type": "string" }, { "type": "null" }, { "$ref": "#/components/schemas/L" }] },
              "L": { "type": "array", "prefixItems": [{ "type": "integer" }], "items": { "$ref": "#/components/schemas/L" } }
            }
          }
        }
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Read_AnyPartReplacedByAnother_NeverThrows(int seed)
    {
        var random = new Random(seed);
        var places = AllValues(JsonReader.Parse(Document).Value!.Value).ToList();
        for (var i = 0; i < 1_000; i++)
        {
            var text = Document;
            var targets = Enumerable
                .Range(0, random.Next(1, 4))
                .Select(_ => places[random.Next(places.Count)])
                .OrderByDescending(target => target.Start);
            var end = int.MaxValue;
            foreach (var target in targets.Where(target => target.End <= end))
            {
                text = Replace(text, target, places[random.Next(places.Count)], random);
                end = target.Start;
            }

            var result = OpenApiReader.Read(text);

            result.ShouldBe(OpenApiReader.Read(text));
            foreach (var problem in result.Problems)
            {
                problem.Length.ShouldBeGreaterThan(0);
                problem.Position.Line.ShouldBeGreaterThan(0);
            }
        }
    }

    private static string Replace(string text, JsonValue target, JsonValue source, Random random)
    {
        var replacement =
            random.Next(4) == 0
                ? new[] { "null", "true", "5", "\"\"", "[]", "{}", "-1.5e3", "\"#/components/schemas/A\"" }[random.Next(8)]
                : source.ToCompactJson();
        return string.Concat(text.AsSpan(0, target.Start), replacement, text.AsSpan(target.End));
    }

    private static IEnumerable<JsonValue> AllValues(JsonValue value) =>
        value.Members.Select(member => member.Value).Concat(value.Items).SelectMany(AllValues).Prepend(value);
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoinStatsGen.SpecTool.Documents.Downgrade;

/// <summary>
/// Says a JSON Schema of OpenAPI 3.1 or 3.2 in the words of OpenAPI 3.0. What 3.0 has no words for is left out, with a note;
/// what is said in both is left as it stands.
/// </summary>
internal sealed partial class SchemaDowngrade(List<DocumentNote> notes)
{
    /// <summary>Keywords that 3.0 has no words for, and that only constrain: a value that keeps them is legal without them too.</summary>
    private static readonly HashSet<string> Constraints =
    [
        "if",
        "then",
        "else",
        "contains",
        "minContains",
        "maxContains",
        "propertyNames",
        "dependentRequired",
        "dependentSchemas",
        "unevaluatedItems",
        "unevaluatedProperties",
        "contentSchema",
    ];

    /// <summary>Keywords that say nothing about values.</summary>
    private static readonly HashSet<string> Bookkeeping =
    [
        "$schema",
        "$id",
        "$anchor",
        "$dynamicAnchor",
        "$vocabulary",
        "$comment",
        "$defs",
    ];

    /// <summary>Changes one schema; the schemas inside it are done already.</summary>
    public JsonNode? Apply(JsonNode? node, string place)
    {
        if (node is JsonValue boolean)
        {
            return boolean.GetValueKind() == JsonValueKind.False ? new JsonObject { ["not"] = new JsonObject() } : new JsonObject();
        }

        if (node is not JsonObject schema)
        {
            return node;
        }

        Drop(schema, place);
        Values(schema);
        Limits(schema);
        Content(schema);
        Lists(schema, place);
        Patterns(schema, place);
        NullArms(schema, "anyOf");
        NullArms(schema, "oneOf");
        Types(schema);
        return Reference(schema);
    }

    private void Drop(JsonObject schema, string place)
    {
        foreach (var name in schema.Select(member => member.Key).ToList())
        {
            if (Constraints.Contains(name))
            {
                schema.Remove(name);
                notes.Add(new(place, $"{name} cannot be said in OpenAPI 3.0 and is left out."));
            }
            else if (Bookkeeping.Contains(name))
            {
                schema.Remove(name);
            }
        }

        if (schema["$dynamicRef"] is { } dynamic)
        {
            schema.Remove("$dynamicRef");
            notes.Add(new(place, $"$dynamicRef {dynamic} cannot be said in OpenAPI 3.0: any value is allowed."));
        }
    }

    private static void Values(JsonObject schema)
    {
        if (schema.TryGetPropertyValue("const", out var constant))
        {
            Rename(schema, "const", "enum", new JsonArray(constant?.DeepClone()));
        }

        if (schema["examples"] is JsonArray examples)
        {
            if (examples.Count > 0 && !schema.ContainsKey("example"))
            {
                Rename(schema, "examples", "example", examples[0]?.DeepClone());
            }
            else
            {
                schema.Remove("examples");
            }
        }

        if (schema["enum"] is JsonArray values && values.Any(value => value is null))
        {
            if (values.Count == 1)
            {
                schema.Remove("enum");
            }

            schema["nullable"] = true;
        }
    }

    private static void Limits(JsonObject schema)
    {
        Exclusive(schema, "exclusiveMinimum", "minimum", keepsGiven: static (given, exclusive) => given > exclusive);
        Exclusive(schema, "exclusiveMaximum", "maximum", keepsGiven: static (given, exclusive) => given < exclusive);
    }

    private static void Exclusive(JsonObject schema, string exclusive, string inclusive, Func<double, double, bool> keepsGiven)
    {
        if (schema[exclusive] is not JsonValue limit || limit.GetValueKind() != JsonValueKind.Number)
        {
            return;
        }

        if (
            schema[inclusive] is JsonValue given
            && given.GetValueKind() == JsonValueKind.Number
            && keepsGiven(given.GetValue<double>(), limit.GetValue<double>())
        )
        {
            schema.Remove(exclusive);
            return;
        }

        schema[inclusive] = limit.DeepClone();
        schema[exclusive] = true;
    }

    private static void Content(JsonObject schema)
    {
        var encoding = Text(schema["contentEncoding"]);
        var mediaType = Text(schema["contentMediaType"]);
        schema.Remove("contentEncoding");
        schema.Remove("contentMediaType");
        if ((encoding ?? mediaType) is null || schema.ContainsKey("format"))
        {
            return;
        }

        if (encoding is "base64" or "base64url")
        {
            schema["format"] = "byte";
        }
        else if (encoding is null && mediaType == "application/octet-stream")
        {
            schema["type"] ??= "string";
            schema["format"] = "binary";
        }
    }

    private void Lists(JsonObject schema, string place)
    {
        if (schema["prefixItems"] is JsonArray positions)
        {
            var rest = schema["items"];
            schema.Remove("prefixItems");
            schema.Remove("items");
            var kinds = new List<JsonNode?>();
            foreach (var position in positions.Concat(rest is JsonObject { Count: > 0 } more && !more.ContainsKey("not") ? [rest] : []))
            {
                if (!kinds.Any(kind => JsonNode.DeepEquals(kind, position)))
                {
                    kinds.Add(position?.DeepClone());
                }
            }

            schema["items"] = kinds.Count == 1 ? kinds[0] : new JsonObject { ["anyOf"] = new JsonArray([.. kinds]) };
            notes.Add(new(place, "prefixItems cannot be said in OpenAPI 3.0: each position allows what any of them did."));
        }

        if (IsType(schema, "array") && !schema.ContainsKey("items"))
        {
            schema["items"] = new JsonObject();
        }
    }

    private void Patterns(JsonObject schema, string place)
    {
        if (schema["patternProperties"] is not JsonObject patterns)
        {
            return;
        }

        schema.Remove("patternProperties");
        var isFree = schema["additionalProperties"] switch
        {
            null => !schema.ContainsKey("additionalProperties"),
            JsonObject { Count: 1 } never => never.ContainsKey("not"),
            _ => false,
        };
        if (isFree && patterns.Count > 0)
        {
            schema["additionalProperties"] =
                patterns.Count == 1
                    ? patterns.First().Value?.DeepClone()
                    : new JsonObject { ["anyOf"] = new JsonArray([.. patterns.Select(pattern => pattern.Value?.DeepClone())]) };
        }

        notes.Add(new(place, "patternProperties cannot be said in OpenAPI 3.0: the names are not constrained."));
    }

    private static void Rename(JsonObject schema, string name, string newName, JsonNode? value)
    {
        var at = schema.IndexOf(name);
        schema.RemoveAt(at);
        schema.Remove(newName);
        schema.Insert(Math.Min(at, schema.Count), newName, value);
    }

    private static bool IsType(JsonObject schema, string type) =>
        Text(schema["type"]) == type || (schema["type"] is JsonArray types && types.Any(name => Text(name) == type));

    private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}

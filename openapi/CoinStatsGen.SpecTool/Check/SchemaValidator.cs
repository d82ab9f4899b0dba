using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.SpecTool.Documents;

namespace CoinStatsGen.SpecTool.Check;

/// <summary>Says whether a value is what a schema of OpenAPI 3.0 describes.</summary>
internal sealed partial class SchemaValidator(JsonObject document)
{
    private const int MaxDepth = 64;

    public IReadOnlyList<(string Place, string Message)> Validate(JsonNode? value, JsonObject schema)
    {
        var faults = new List<(string, string)>();
        Check(value, schema, "", faults, 0);
        return faults;
    }

    private void Check(JsonNode? value, JsonNode? node, string place, List<(string Place, string Message)> faults, int depth)
    {
        if (node is not JsonObject schema || depth > MaxDepth)
        {
            return;
        }

        if (Text(schema["$ref"]) is ['#', .. var pointer])
        {
            if (NodePointer.TryFind(document, Uri.UnescapeDataString(pointer), out var target))
            {
                Check(value, target, place, faults, depth + 1);
            }

            return;
        }

        if (value is null)
        {
            if (!AllowsNull(schema, 0))
            {
                faults.Add((place, "null is not allowed here"));
            }

            return;
        }

        CheckType(value, schema, place, faults);
        CheckEnum(value, schema, place, faults);
        CheckCompositions(value, schema, place, faults, depth);
        switch (value)
        {
            case JsonObject members:
                CheckMembers(members, schema, place, faults, depth);
                break;
            case JsonArray items:
                CheckItems(items, schema, place, faults, depth);
                break;
            default:
                CheckValue(value, schema, place, faults);
                break;
        }
    }

    private void CheckCompositions(JsonNode value, JsonObject schema, string place, List<(string Place, string Message)> faults, int depth)
    {
        foreach (var part in schema["allOf"] as JsonArray ?? [])
        {
            Check(value, part, place, faults, depth + 1);
        }

        if (schema["anyOf"] is JsonArray { Count: > 0 } any && !any.Any(arm => Holds(value, arm, depth)))
        {
            faults.Add((place, "none of the shapes of anyOf fits"));
        }

        if (schema["oneOf"] is JsonArray { Count: > 0 } one)
        {
            var fitting = one.Count(arm => Holds(value, arm, depth));
            if (fitting != 1)
            {
                faults.Add((place, fitting == 0 ? "none of the shapes of oneOf fits" : $"{fitting.ToString(CultureInfo.InvariantCulture)} shapes of oneOf fit, one must"));
            }
        }

        if (schema["not"] is JsonObject not && Holds(value, not, depth))
        {
            faults.Add((place, "it is what not forbids"));
        }
    }

    private bool Holds(JsonNode? value, JsonNode? schema, int depth)
    {
        var faults = new List<(string, string)>();
        Check(value, schema, "", faults, depth + 1);
        return faults.Count == 0;
    }

    private void CheckMembers(JsonObject value, JsonObject schema, string place, List<(string Place, string Message)> faults, int depth)
    {
        foreach (var name in (schema["required"] as JsonArray ?? []).Select(Text).OfType<string>().Where(name => !value.ContainsKey(name)))
        {
            faults.Add((place, $"the required member {name} is missing"));
        }

        var properties = schema["properties"] as JsonObject ?? [];
        foreach (var (name, member) in value)
        {
            var at = $"{place}/{PointerToken.Escape(name)}";
            if (properties.TryGetPropertyValue(name, out var property))
            {
                Check(member, property, at, faults, depth + 1);
            }
            else if (schema["additionalProperties"] is JsonObject additional)
            {
                Check(member, additional, at, faults, depth + 1);
            }
            else if (schema["additionalProperties"]?.GetValueKind() == JsonValueKind.False)
            {
                faults.Add((at, "the member is not declared, and others are forbidden"));
            }
        }

        Limit(value.Count, schema, "minProperties", "maxProperties", "members", place, faults);
    }

    private void CheckItems(JsonArray value, JsonObject schema, string place, List<(string Place, string Message)> faults, int depth)
    {
        for (var index = 0; index < value.Count; index++)
        {
            Check(value[index], schema["items"], $"{place}/{index.ToString(CultureInfo.InvariantCulture)}", faults, depth + 1);
        }

        if (schema["uniqueItems"]?.GetValueKind() == JsonValueKind.True && value.Where((item, index) => value.Take(index).Any(other => JsonNode.DeepEquals(item, other))).Any())
        {
            faults.Add((place, "an item stands twice"));
        }

        Limit(value.Count, schema, "minItems", "maxItems", "items", place, faults);
    }

    private bool AllowsNull(JsonNode? node, int depth)
    {
        if (node is not JsonObject schema || depth > MaxDepth)
        {
            return true;
        }

        if (Text(schema["$ref"]) is ['#', .. var pointer])
        {
            return !NodePointer.TryFind(document, Uri.UnescapeDataString(pointer), out var target) || AllowsNull(target, depth + 1);
        }

        var alternatives = schema["anyOf"] as JsonArray ?? schema["oneOf"] as JsonArray;
        return schema["nullable"]?.GetValueKind() == JsonValueKind.True
            || (!schema.ContainsKey("type") && (alternatives?.Any(arm => AllowsNull(arm, depth + 1)) ?? !schema.ContainsKey("allOf")));
    }

    private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}

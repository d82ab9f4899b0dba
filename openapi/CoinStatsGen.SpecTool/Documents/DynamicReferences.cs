using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoinStatsGen.SpecTool.Documents;

/// <summary>
/// Writes out generic schemas of JSON Schema 2020-12: a schema that refers to a template and binds its <c>$dynamicAnchor</c>s in
/// <c>$defs</c> becomes a schema of its own, with each <c>$dynamicRef</c> of the template leading to what was bound.
/// </summary>
internal static class DynamicReferences
{
    private const string Schemas = "#/components/schemas/";

    public static void Resolve(JsonObject document)
    {
        if (document["components"] is not JsonObject components || components["schemas"] is not JsonObject schemas)
        {
            return;
        }

        foreach (var schema in All(document).ToList())
        {
            if (
                Bindings(schema) is { Count: > 0 } bindings
                && Template(schema, schemas) is { } name
                && schemas[name] is JsonObject template
            )
            {
                var bound = $"{name}_{string.Join('_', bindings.Values.Select(LastName))}";
                if (!schemas.ContainsKey(bound))
                {
                    var copy = (JsonObject)template.DeepClone();
                    copy.Remove("$id");
                    copy.Remove("$dynamicAnchor");
                    schemas[bound] = copy;
                    Bind(copy, bindings);
                }

                schema["$ref"] = Schemas + bound;
                schema.Remove("$defs");
            }
        }

        foreach (var (name, template) in schemas.ToList())
        {
            if (template is JsonObject self && Text(self["$dynamicAnchor"]) is { } anchor)
            {
                Bind(self, new() { [anchor] = Schemas + name }); // used without a binding, it means itself
            }
        }
    }

    private static Dictionary<string, string> Bindings(JsonObject schema)
    {
        var bindings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var definition in (schema["$defs"] as JsonObject ?? []).Select(member => member.Value).OfType<JsonObject>())
        {
            if (Text(definition["$dynamicAnchor"]) is { } anchor && Text(definition["$ref"]) is { } target)
            {
                bindings[anchor] = target;
            }
        }

        return bindings;
    }

    private static string? Template(JsonObject schema, JsonObject schemas)
    {
        var reference = Text(schema["$ref"]);
        return
            reference is not null
            && reference.StartsWith(Schemas, StringComparison.Ordinal)
            && schemas.ContainsKey(reference[Schemas.Length..])
            ? reference[Schemas.Length..]
            : null;
    }

    private static void Bind(JsonObject template, Dictionary<string, string> bindings)
    {
        foreach (var node in All(template).ToList())
        {
            if (Text(node["$dynamicRef"]) is ['#', .. var anchor] && bindings.TryGetValue(anchor, out var target))
            {
                node.Remove("$dynamicRef");
                node["$ref"] = target;
            }
        }
    }

    private static string LastName(string reference) => reference[(reference.LastIndexOf('/') + 1)..];

    private static IEnumerable<JsonObject> All(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member => All(member.Value)).Prepend(members),
            JsonArray items => items.SelectMany(All),
            _ => [],
        };

    private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}

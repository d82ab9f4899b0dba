using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoinStatsGen.SpecTool.Documents.Downgrade;

internal sealed partial class SchemaDowngrade
{
    /// <summary>Which keywords go with a type when a list of types becomes alternatives.</summary>
    private static readonly Dictionary<string, string[]> TypeKeywords = new(StringComparer.Ordinal)
    {
        ["string"] = ["minLength", "maxLength", "pattern", "format"],
        ["number"] = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format"],
        ["integer"] = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format"],
        ["boolean"] = [],
        ["array"] = ["items", "minItems", "maxItems", "uniqueItems"],
        ["object"] = ["properties", "required", "additionalProperties", "minProperties", "maxProperties"],
    };

    /// <summary><c>anyOf: [X, {type: null}]</c> is a nullable X.</summary>
    private static void NullArms(JsonObject schema, string keyword)
    {
        if (schema[keyword] is not JsonArray arms)
        {
            return;
        }

        // The arms are done: one that was null only is now {nullable: true}.
        var nulls = arms.Where(arm => arm is JsonObject { Count: 1 } only && only["nullable"]?.GetValueKind() == JsonValueKind.True)
            .ToList();
        if (nulls.Count == 0)
        {
            return;
        }

        foreach (var arm in nulls)
        {
            arms.Remove(arm);
        }

        schema["nullable"] = true;
        if (arms.Count == 0)
        {
            schema.Remove(keyword);
        }
        else if (arms is [JsonObject single])
        {
            Unwrap(schema, keyword, single);
        }
    }

    private static void Unwrap(JsonObject schema, string keyword, JsonObject single)
    {
        schema.Remove(keyword);
        if (single.ContainsKey("$ref"))
        {
            var all = schema["allOf"] as JsonArray;
            if (all is null)
            {
                schema["allOf"] = all = [];
            }

            all.Add(single.DeepClone());
            return;
        }

        foreach (var (name, value) in single)
        {
            schema.TryAdd(name, value?.DeepClone());
        }
    }

    private static void Types(JsonObject schema)
    {
        if (Text(schema["type"]) == "null")
        {
            schema.Remove("type");
            schema["nullable"] = true;
            return;
        }

        if (schema["type"] is not JsonArray list)
        {
            return;
        }

        var types = list.Select(Text).OfType<string>().Distinct().ToList();
        if (types.Remove("null"))
        {
            schema["nullable"] = true;
        }

        if (types.Contains("number"))
        {
            types.Remove("integer");
        }

        if (types.Count == 1)
        {
            schema["type"] = types[0];
        }
        else
        {
            schema.Remove("type");
            if (types.Count is > 1 and < 6)
            {
                Alternatives(schema, types);
            }
        }
    }

    private static void Alternatives(JsonObject schema, List<string> types)
    {
        var arms = new JsonArray();
        foreach (var type in types)
        {
            var arm = new JsonObject { ["type"] = type };
            foreach (var keyword in TypeKeywords.GetValueOrDefault(type, []))
            {
                if (schema.TryGetPropertyValue(keyword, out var value))
                {
                    arm[keyword] = value?.DeepClone();
                }
            }

            if (type == "array" && !arm.ContainsKey("items"))
            {
                arm["items"] = new JsonObject();
            }

            arms.Add(arm);
        }

        foreach (var keyword in types.SelectMany(type => TypeKeywords.GetValueOrDefault(type, [])).Distinct().ToList())
        {
            schema.Remove(keyword);
        }

        if (schema.ContainsKey("anyOf"))
        {
            var all = schema["allOf"] as JsonArray ?? [];
            all.Add(new JsonObject { ["anyOf"] = arms });
            schema["allOf"] = all.Parent is null ? all : all.DeepClone();
        }
        else
        {
            schema["anyOf"] = arms;
        }
    }

    /// <summary>In 3.0 what stands beside <c>$ref</c> is ignored: with company it goes into <c>allOf</c>.</summary>
    private static JsonObject Reference(JsonObject schema)
    {
        if (!schema.TryGetPropertyValue("$ref", out var reference) || schema.Count == 1)
        {
            return schema;
        }

        schema.Remove("$ref");
        var arm = new JsonObject { ["$ref"] = reference?.DeepClone() };
        if (schema["allOf"] is JsonArray all)
        {
            all.Insert(0, arm);
        }
        else
        {
            schema.Insert(0, "allOf", new JsonArray(arm));
        }

        return schema;
    }
}

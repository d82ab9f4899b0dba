using System.Globalization;
using System.Text.Json;
using CoinStatsGen.OpenApi.Json;

namespace CoinStats.StubEngine.Matching;

/// <summary>One judgement of a value against a <see cref="JsonSchema"/>, within a budget.</summary>
internal sealed class JsonSchemaJudgement(JsonElement root, MatchBudget budget)
{
    private const string Work = "matchesJsonSchema";
    private const int MaxDepth = 100;

    /// <summary>The value is legal.</summary>
    public bool Accepts(JsonElement value) => Accepts(root, value, 0);

    private bool Accepts(JsonElement schema, JsonElement value, int depth)
    {
        budget.Spend(Work);
        if (schema.ValueKind != JsonValueKind.Object || depth > MaxDepth)
        {
            return schema.ValueKind != JsonValueKind.False && depth <= MaxDepth;
        }

        foreach (var keyword in schema.EnumerateObject())
        {
            if (!Holds(schema, keyword.Name, keyword.Value, value, depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(JsonElement schema, string keyword, JsonElement rule, JsonElement value, int depth) =>
        keyword switch
        {
            "$ref" or "$dynamicRef" => Resolve(rule.GetString()!) is not { } target || Accepts(target, value, depth),
            "type" => rule.ValueKind == JsonValueKind.Array
                ? rule.EnumerateArray().Any(t => Is(t.GetString(), value))
                : Is(rule.GetString(), value),
            "enum" => rule.EnumerateArray().Any(known => JsonElement.DeepEquals(known, value)),
            "const" => JsonElement.DeepEquals(rule, value),
            "allOf" => rule.EnumerateArray().All(s => Accepts(s, value, depth)),
            "anyOf" => rule.EnumerateArray().Any(s => Accepts(s, value, depth)),
            "oneOf" => rule.EnumerateArray().Count(s => Accepts(s, value, depth)) == 1,
            "not" => !Accepts(rule, value, depth),
            "if" => Accepts(rule, value, depth)
                ? !schema.TryGetProperty("then", out var then) || Accepts(then, value, depth)
                : !schema.TryGetProperty("else", out var otherwise) || Accepts(otherwise, value, depth),
            _ => value.ValueKind switch
            {
                JsonValueKind.Number => NumberHolds(schema, keyword, rule, Number(value)),
                JsonValueKind.String => StringHolds(keyword, rule, value.GetString()!),
                JsonValueKind.Array => ArrayHolds(schema, keyword, rule, value, depth),
                JsonValueKind.Object => ObjectHolds(schema, keyword, rule, value, depth),
                _ => true,
            },
        };

    private static bool NumberHolds(JsonElement schema, string keyword, JsonElement rule, decimal value) =>
        keyword switch
        {
            "minimum" => IsTrue(schema, "exclusiveMinimum") ? value > Number(rule) : value >= Number(rule),
            "maximum" => IsTrue(schema, "exclusiveMaximum") ? value < Number(rule) : value <= Number(rule),
            "exclusiveMinimum" => rule.ValueKind != JsonValueKind.Number || value > Number(rule),
            "exclusiveMaximum" => rule.ValueKind != JsonValueKind.Number || value < Number(rule),
            "multipleOf" => Number(rule) == 0 || value % Number(rule) == 0,
            _ => true,
        };

    private bool StringHolds(string keyword, JsonElement rule, string value) =>
        keyword switch
        {
            "minLength" => new StringInfo(value).LengthInTextElements >= rule.GetInt32(),
            "maxLength" => new StringInfo(value).LengthInTextElements <= rule.GetInt32(),
            "pattern" => Found(rule.GetString()!, value),
            _ => true,
        };

    private bool ArrayHolds(JsonElement schema, string keyword, JsonElement rule, JsonElement value, int depth)
    {
        var items = value.EnumerateArray().ToList();
        switch (keyword)
        {
            case "minItems":
                return items.Count >= rule.GetInt32();
            case "maxItems":
                return items.Count <= rule.GetInt32();
            case "uniqueItems":
                return rule.ValueKind != JsonValueKind.True || !items.Where((item, i) => IsAmong(items, i, item)).Any();
            case "items" when rule.ValueKind == JsonValueKind.Array:
            case "prefixItems":
                return rule.EnumerateArray().Zip(items).All(pair => Accepts(pair.First, pair.Second, depth));
            case "items":
                var prefix = schema.TryGetProperty("prefixItems", out var positions) ? positions.GetArrayLength() : 0;
                return items.Skip(prefix).All(item => Accepts(rule, item, depth));
            case "additionalItems" when schema.TryGetProperty("items", out var fixedItems) && fixedItems.ValueKind == JsonValueKind.Array:
                return items.Skip(fixedItems.GetArrayLength()).All(item => Accepts(rule, item, depth));
            case "contains":
                var count = items.Count(item => Accepts(rule, item, depth));
                var least = schema.TryGetProperty("minContains", out var min) ? min.GetInt32() : 1;
                return count >= least && (!schema.TryGetProperty("maxContains", out var max) || count <= max.GetInt32());
            default:
                return true;
        }
    }

    private bool ObjectHolds(JsonElement schema, string keyword, JsonElement rule, JsonElement value, int depth) =>
        keyword switch
        {
            "required" => rule.ValueKind != JsonValueKind.Array
                || rule.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
            "properties" => rule.EnumerateObject()
                .All(p => !value.TryGetProperty(p.Name, out var member) || Accepts(p.Value, member, depth)),
            "patternProperties" => rule.EnumerateObject()
                .All(p => value.EnumerateObject().All(m => !Found(p.Name, m.Name) || Accepts(p.Value, m.Value, depth))),
            "additionalProperties" => value.EnumerateObject().All(m => IsDeclared(schema, m.Name) || Accepts(rule, m.Value, depth)),
            "propertyNames" => value.EnumerateObject().All(m => Accepts(rule, JsonSerializer.SerializeToElement(m.Name), depth)),
            "minProperties" => value.EnumerateObject().Count() >= rule.GetInt32(),
            "maxProperties" => value.EnumerateObject().Count() <= rule.GetInt32(),
            "dependentRequired" or "dependencies" or "dependentSchemas" => rule.EnumerateObject()
                .All(d =>
                    !value.TryGetProperty(d.Name, out _)
                    || (
                        d.Value.ValueKind == JsonValueKind.Array
                            ? d.Value.EnumerateArray().All(n => value.TryGetProperty(n.GetString()!, out _))
                            : Accepts(d.Value, value, depth)
                    )
                ),
            _ => true,
        };

    private bool IsDeclared(JsonElement schema, string name) =>
        (schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(name, out _))
        || (schema.TryGetProperty("patternProperties", out var patterns) && patterns.EnumerateObject().Any(p => Found(p.Name, name)));

    private JsonElement? Resolve(string reference)
    {
        if (!reference.StartsWith('#'))
        {
            return null;
        }

        var at = root;
        foreach (var part in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = PointerToken.Unescape(Uri.UnescapeDataString(part));
            if (at.ValueKind == JsonValueKind.Object && at.TryGetProperty(name, out var member))
            {
                at = member;
            }
            else if (
                at.ValueKind == JsonValueKind.Array
                && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && index < at.GetArrayLength()
            )
            {
                at = at[index];
            }
            else
            {
                return null;
            }
        }

        return at;
    }

    private static bool Is(string? type, JsonElement value) =>
        type switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number && decimal.IsInteger(Number(value)),
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            _ => true,
        };

    private static bool IsTrue(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out var rule) && rule.ValueKind == JsonValueKind.True;

    private static decimal Number(JsonElement value) =>
        value.ValueKind != JsonValueKind.Number ? 0
        : value.TryGetDecimal(out var exact) ? exact
        : value.GetDouble() > 0 ? decimal.MaxValue
        : decimal.MinValue;

    private bool IsAmong(List<JsonElement> items, int count, JsonElement item)
    {
        budget.Spend(Work, count);
        return items.Take(count).Any(other => JsonElement.DeepEquals(item, other));
    }

    private bool Found(string pattern, string value) => BoundedRegex.TryCompile(pattern) is { } regex && regex.Fits(value, Work, budget);
}

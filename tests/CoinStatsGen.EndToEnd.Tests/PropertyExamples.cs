using System.Text.Json;

namespace CoinStatsGen.EndToEnd.Tests;

/// <summary>For answers without an example of their own: every member that has an example in its schema must show it.</summary>
internal static class PropertyExamples
{
    public static void ShouldBeIn(JsonElement body, JsonElement schema, string path = "$")
    {
        if (schema.TryGetProperty("example", out var example))
        {
            JsonElement.DeepEquals(body, example).ShouldBeTrue($"{path}: {body} is not the example {example}");
            return;
        }

        schema = SpecDocument.Resolve(schema);
        if (schema.TryGetProperty("allOf", out var parts))
        {
            foreach (var part in parts.EnumerateArray())
            {
                ShouldBeIn(body, part, path);
            }
        }

        if (schema.TryGetProperty("items", out var items))
        {
            body.GetArrayLength().ShouldBeGreaterThan(0, path);
            ShouldBeIn(body[0], items, path + "[0]");
        }

        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
            {
                body.TryGetProperty(property.Name, out var value).ShouldBeTrue($"{path} has no {property.Name}");
                ShouldBeIn(value, property.Value, $"{path}.{property.Name}");
            }
        }
    }
}

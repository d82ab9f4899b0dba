using System.Text.Json;

namespace CoinStats.StubEngine.Matching;

/// <summary>One side of a comparison in a filter.</summary>
/// <param name="Exists">The path led somewhere.</param>
/// <param name="Value">Where to.</param>
internal readonly record struct JsonPathOperand(bool Exists, JsonElement Value)
{
    /// <summary>What a path leads to from an item.</summary>
    public static JsonPathOperand Of(JsonPath path, JsonElement item, JsonElement root)
    {
        var found = path.Select(root, item);
        if (!path.IsDefinite)
        {
            return new JsonPathOperand(found.Count > 0, JsonSerializer.SerializeToElement(found));
        }

        return found.Count > 0 ? new JsonPathOperand(true, found[0]) : default;
    }
}

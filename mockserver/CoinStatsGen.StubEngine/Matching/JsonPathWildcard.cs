using System.Text.Json;

namespace CoinStats.StubEngine.Matching;

/// <summary><c>.*</c>, <c>[*]</c>.</summary>
internal sealed class JsonPathWildcard : JsonPathStep
{
    /// <inheritdoc/>
    public override void Select(JsonElement element, JsonElement root, List<JsonElement> found) => found.AddRange(Children(element));

    /// <summary>Members or items.</summary>
    internal static IEnumerable<JsonElement> Children(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Select(m => m.Value),
        JsonValueKind.Array => element.EnumerateArray(),
        _ => [],
    };
}

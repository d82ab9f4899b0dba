using System.Text.Json;

namespace CoinStats.StubEngine.Matching;

/// <summary><c>..</c> before another step.</summary>
internal sealed class JsonPathDeep(JsonPathStep inner) : JsonPathStep
{
    /// <inheritdoc/>
    public override void Select(JsonElement element, JsonElement root, List<JsonElement> found)
    {
        inner.Select(element, root, found);
        foreach (var child in JsonPathWildcard.Children(element))
        {
            Select(child, root, found);
        }
    }
}

using System.Text.Json;

namespace CoinStats.StubEngine.Matching;

/// <summary><c>[?(…)]</c>.</summary>
internal sealed class JsonPathFilter(Func<JsonElement, JsonElement, bool> filter) : JsonPathStep
{
    /// <inheritdoc/>
    public override void Select(JsonElement element, JsonElement root, List<JsonElement> found)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            found.AddRange(element.EnumerateArray().Where(item => filter(item, root)));
        }
        else if (element.ValueKind == JsonValueKind.Object && filter(element, root))
        {
            found.Add(element);
        }
    }
}

using System.Text.Json;

namespace CoinStats.StubEngine.Matching;

/// <summary><c>.name</c>, <c>['a','b']</c>.</summary>
internal sealed class JsonPathNames(string[] names) : JsonPathStep
{
    /// <inheritdoc/>
    public override bool IsDefinite => names.Length == 1;

    /// <inheritdoc/>
    public override void Select(JsonElement element, JsonElement root, List<JsonElement> found)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var name in names)
        {
            if (element.TryGetProperty(name, out var member))
            {
                found.Add(member);
            }
        }
    }
}

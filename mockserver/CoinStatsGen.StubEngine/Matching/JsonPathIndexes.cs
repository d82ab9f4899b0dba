using System.Text.Json;

namespace CoinStats.StubEngine.Matching;

/// <summary><c>[0]</c>, <c>[-1]</c>, <c>[0,2]</c>.</summary>
internal sealed class JsonPathIndexes(int[] indexes) : JsonPathStep
{
    /// <inheritdoc/>
    public override bool IsDefinite => indexes.Length == 1;

    /// <inheritdoc/>
    public override void Select(JsonElement element, JsonElement root, List<JsonElement> found)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        var count = element.GetArrayLength();
        foreach (var index in indexes)
        {
            var at = index < 0 ? index + count : index;
            if (at >= 0 && at < count)
            {
                found.Add(element[at]);
            }
        }
    }
}

using System.Text.Json;

namespace CoinStats.StubEngine.Matching;

/// <summary><c>[1:3]</c>.</summary>
internal sealed class JsonPathSlice(int? from, int? to) : JsonPathStep
{
    /// <inheritdoc/>
    public override void Select(JsonElement element, JsonElement root, List<JsonElement> found)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        var count = element.GetArrayLength();
        var start = Math.Clamp(from < 0 ? from.Value + count : from ?? 0, 0, count);
        var end = Math.Clamp(to < 0 ? to.Value + count : to ?? count, 0, count);
        for (var i = start; i < end; i++)
        {
            found.Add(element[i]);
        }
    }
}

using System.Globalization;
using System.Text.Json;

namespace CoinStatsGen.SpecTool.RoundTrip;

/// <summary>Finds what one JSON value holds and another does not.</summary>
internal static class JsonLoss
{
    /// <summary>Where the first such thing stands; null where nothing was lost. A null is as good as nothing.</summary>
    public static string? Find(JsonElement whole, JsonElement kept, string place = "")
    {
        switch (whole.ValueKind, kept.ValueKind)
        {
            case (JsonValueKind.Null, _):
                return null;
            case (JsonValueKind.Object, JsonValueKind.Object):
                return whole
                    .EnumerateObject()
                    .Where(static member => member.Value.ValueKind != JsonValueKind.Null)
                    .Select(member =>
                        kept.TryGetProperty(member.Name, out var other)
                            ? Find(member.Value, other, $"{place}/{member.Name}")
                            : $"{place}/{member.Name} is gone"
                    )
                    .FirstOrDefault(static loss => loss is not null);
            case (JsonValueKind.Array, JsonValueKind.Array) when whole.GetArrayLength() == kept.GetArrayLength():
                return whole
                    .EnumerateArray()
                    .Zip(kept.EnumerateArray())
                    .Select((pair, index) => Find(pair.First, pair.Second, $"{place}/{index.ToString(CultureInfo.InvariantCulture)}"))
                    .FirstOrDefault(static loss => loss is not null);
            default:
                return AreSame(whole, kept) ? null : $"{place} was {Short(whole)} and became {Short(kept)}";
        }
    }

    private static bool AreSame(JsonElement one, JsonElement other)
    {
        if (one.ValueKind != other.ValueKind)
        {
            return false;
        }

        return one.ValueKind switch
        {
            JsonValueKind.Number => one.GetDouble().Equals(other.GetDouble()),
            JsonValueKind.String => one.GetString() == other.GetString()
                || (one.TryGetDateTimeOffset(out var moment) && other.TryGetDateTimeOffset(out var later) && moment == later),
            _ => one.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array),
        };
    }

    private static string Short(JsonElement value) => value.GetRawText() is { Length: > 40 } text ? text[..40] + "…" : value.GetRawText();
}

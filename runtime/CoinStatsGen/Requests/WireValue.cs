using System.Text.Json;
using CoinStats.Json;
using CoinStatsGen.OpenApi.Wire.Styles;

namespace CoinStats.Http;

/// <summary>
/// Takes a value apart into names and texts, of which the styles of OpenAPI make one text or many. Its emitted writer tells what it is made
/// of, so
/// that one piece of code serves records, dictionaries, lists and unions. Values inside values are JSON, as OpenAPI leaves them open; null
/// is left out.
/// </summary>
internal static class WireValue
{
    /// <summary>The value as JSON.</summary>
    public static JsonElement JsonOf<T>(T value, JsonValueWriter<T> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        using var document = JsonDocument.Parse(JsonOutput.ToUtf8(value, writer));
        return document.RootElement.Clone();
    }

    /// <summary>The parts of a value that a style writes.</summary>
    public static WireParts Of<T>(T value, JsonValueWriter<T> writer, ValueFormat format)
    {
        var json = JsonOf(value, writer);
        var items = new List<KeyValuePair<string, string>>();
        Add(items, json, "", format == ValueFormat.Deep ? int.MaxValue : 1);
        return new WireParts(
            json.ValueKind switch
            {
                JsonValueKind.Object => WireShape.Object,
                JsonValueKind.Array => WireShape.List,
                _ => WireShape.Value,
            },
            items
        );
    }

    /// <summary>The text of a value; null where it has none.</summary>
    public static string? TextOf(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined => null,
            JsonValueKind.String => json.GetString(),
            _ => json.GetRawText(),
        };

    private static void Add(List<KeyValuePair<string, string>> items, JsonElement json, string way, int depth)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object when depth > 0:
                foreach (var member in json.EnumerateObject())
                {
                    Add(items, member.Value, depth == 1 ? member.Name : DeepObjectStyle.Member(way, member.Name), depth - 1);
                }

                break;
            case JsonValueKind.Array when depth > 0:
                var index = 0;
                foreach (var item in json.EnumerateArray())
                {
                    Add(
                        items,
                        item,
                        depth > 1 && item.ValueKind is JsonValueKind.Object or JsonValueKind.Array
                            ? DeepObjectStyle.Element(way, index)
                            : way,
                        depth - 1
                    );
                    index++;
                }

                break;
            default:
                if (TextOf(json) is { } text)
                {
                    items.Add(new(way, text));
                }

                break;
        }
    }
}

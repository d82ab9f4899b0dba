using System.Text;
using System.Text.Json;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStats.MockServer.Document;

/// <summary>Writes items as a body that goes on: lines of JSON, a sequence, server-sent events.</summary>
internal static class StreamText
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 256 };

    /// <summary>The items of a list, or one; null where a body of the media type does not go on.</summary>
    /// <param name="media">How items stand in the body. Where it describes an item (<c>itemSchema</c>), what is given is one, even where it is
    /// a list, and an event is told by its member <c>data</c>.</param>
    /// <param name="json">The list or item.</param>
    public static string? Of(ApiMediaType media, string json)
    {
        if (media.Items is not { } kind)
        {
            return null;
        }

        var isItem = media.ItemSchema is not null;
        using var document = JsonDocument.Parse(json, Deep);
        var root = document.RootElement;
        var items = !isItem && root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToList() : [root];
        var text = new StringBuilder();
        foreach (var item in items)
        {
            switch (kind)
            {
                case StreamKind.Lines:
                    text.Append(Compact(item)).Append('\n');
                    break;
                case StreamKind.Sequence:
                    text.Append('\u001e').Append(Compact(item)).Append('\n');
                    break;
                default:
                    AppendEvent(text, item, isItem);
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>A text as a JSON string, the form of an example.</summary>
    public static string AsJson(string text) => JsonSerializer.Serialize(text);

    private static void AppendEvent(StringBuilder text, JsonElement item, bool isItem)
    {
        var data = item;
        if (isItem && item.ValueKind == JsonValueKind.Object && item.TryGetProperty("data", out data))
        {
            foreach (var field in (string[])["event", "id", "retry"])
            {
                if (item.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                {
                    text.Append(field).Append(": ").Append(value.ToString().ReplaceLineEndings(" ")).Append('\n');
                }
            }
        }
        else
        {
            data = item;
        }

        var lines = data.ValueKind == JsonValueKind.String ? data.GetString()! : Compact(data);
        foreach (var line in lines.ReplaceLineEndings("\n").Split('\n'))
        {
            text.Append("data: ").Append(line).Append('\n');
        }

        text.Append('\n');
    }

    private static string Compact(JsonElement item) => JsonSerializer.Serialize(item);
}

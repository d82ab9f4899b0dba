using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoinStatsGen.SpecTool.Json;

/// <summary>
/// The one way a document is written: 2 spaces, <c>\n</c>, order of the members kept, numbers as they were read, text raw
/// except what JSON must escape, and a line end after the last brace.
/// </summary>
internal static class CanonicalJson
{
    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        WriteNode(text, node, 0);
        return text.Append('\n').ToString();
    }

    /// <summary>The same on one line without white space.</summary>
    public static string WriteCompact(JsonNode? node)
    {
        var text = new StringBuilder();
        WriteNode(text, node, -1);
        return text.ToString();
    }

    private static void WriteNode(StringBuilder text, JsonNode? node, int depth)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject { Count: 0 }:
                text.Append("{}");
                break;
            case JsonArray { Count: 0 }:
                text.Append("[]");
                break;
            case JsonObject members:
                WriteMembers(text, members, depth);
                break;
            case JsonArray items:
                WriteItems(text, items, depth);
                break;
            default:
                WriteValue(text, node.AsValue());
                break;
        }
    }

    private static void WriteMembers(StringBuilder text, JsonObject members, int depth)
    {
        text.Append('{');
        var inner = Deeper(depth);
        var first = true;
        foreach (var (name, value) in members)
        {
            Separate(text, first, inner);
            WriteString(text, name);
            text.Append(inner < 0 ? ":" : ": ");
            WriteNode(text, value, inner);
            first = false;
        }

        NewLine(text, depth);
        text.Append('}');
    }

    private static void WriteItems(StringBuilder text, JsonArray items, int depth)
    {
        text.Append('[');
        var inner = Deeper(depth);
        for (var index = 0; index < items.Count; index++)
        {
            Separate(text, index == 0, inner);
            WriteNode(text, items[index], inner);
        }

        NewLine(text, depth);
        text.Append(']');
    }

    private static void WriteValue(StringBuilder text, JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                WriteString(text, value.GetValue<string>());
                break;
            case JsonValueKind.Number when value.TryGetValue(out JsonElement element):
                text.Append(element.GetRawText());
                break;
            default:
                text.Append(value.ToJsonString());
                break;
        }
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            switch (character)
            {
                case '"':
                    text.Append("\\\"");
                    break;
                case '\\':
                    text.Append("\\\\");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case < ' ':
                    text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    text.Append(character);
                    break;
            }
        }

        text.Append('"');
    }

    private static int Deeper(int depth) => depth < 0 ? depth : depth + 1;

    private static void Separate(StringBuilder text, bool first, int depth)
    {
        if (!first)
        {
            text.Append(',');
        }

        NewLine(text, depth);
    }

    private static void NewLine(StringBuilder text, int depth)
    {
        if (depth >= 0)
        {
            text.Append('\n').Append(' ', depth * 2);
        }
    }
}

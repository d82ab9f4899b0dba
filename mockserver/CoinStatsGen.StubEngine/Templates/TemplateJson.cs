using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CoinStats.StubEngine.Matching;

namespace CoinStats.StubEngine.Templates;

/// <summary>Values as JSON over several lines, laid out as Jackson does, which WireMock's users see.</summary>
internal static class TemplateJson
{
    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="keepNulls">Members that are null are written too.</param>
    public static string Pretty(object? value, bool keepNulls)
    {
        var text = new StringBuilder();
        Write(text, value, keepNulls, 0);
        return text.ToString();
    }

    /// <summary>A value as Java's collections write themselves.</summary>
    public static string Java(object? value) =>
        value switch
        {
            null => "null",
            IReadOnlyDictionary<string, object?> members => "{" + string.Join(", ", members.Select(m => $"{m.Key}={Java(m.Value)}")) + "}",
            ValueList list => list.ToString(),
            IList items => "[" + string.Join(", ", items.Cast<object?>().Select(Java)) + "]",
            _ => TemplateValues.Text(value),
        };

    private static void Write(StringBuilder text, object? value, bool keepNulls, int depth)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> members:
                WriteMembers(text, members.Where(m => keepNulls || m.Value is not null).ToList(), keepNulls, depth);
                break;
            case ValueList { Count: 1 } single:
                Write(text, single[0], keepNulls, depth);
                break;
            case IList items:
                WriteItems(text, items, keepNulls, depth);
                break;
            case double number when double.IsInteger(number):
                text.Append(number.ToString("0.0", CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(JsonSerializer.Serialize(value is PathValue path ? path.Text : value, JsonText.Compact));
                break;
        }
    }

    private static void WriteMembers(StringBuilder text, List<KeyValuePair<string, object?>> members, bool keepNulls, int depth)
    {
        if (members.Count == 0)
        {
            text.Append("{ }");
            return;
        }

        text.Append('{');
        for (var i = 0; i < members.Count; i++)
        {
            text.Append(i == 0 ? "\n" : ",\n")
                .Append(' ', (depth + 1) * 2)
                .Append(JsonSerializer.Serialize(members[i].Key, JsonText.Compact))
                .Append(" : ");
            Write(text, members[i].Value, keepNulls, depth + 1);
        }

        text.Append('\n').Append(' ', depth * 2).Append('}');
    }

    private static void WriteItems(StringBuilder text, IList items, bool keepNulls, int depth)
    {
        text.Append('[');
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? " " : ", ");
            Write(text, items[i], keepNulls, depth);
        }

        text.Append(" ]");
    }
}

using System.Collections;
using System.Globalization;
using System.Text.Json;
using CoinStats.StubEngine.Matching;

namespace CoinStats.StubEngine.Templates;

/// <summary>How values of templates are looked into, written and compared.</summary>
internal static class TemplateValues
{
    /// <summary>Member of a value, or null.</summary>
    public static object? Member(object? value, string name)
    {
        var isIndex = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index);
        switch (value)
        {
            case PathValue path:
                return isIndex
                    ? index < path.Segments.Length
                        ? path.Segments[index]
                        : null
                    : path.Gaps.GetValueOrDefault(name);
            case IReadOnlyDictionary<string, object?> members:
                return members.TryGetValue(name, out var member) ? member
                    : name == "size" ? (long)members.Count
                    : null;
            case IList items when isIndex:
                return index < items.Count ? items[index] : null;
            case IList items:
                return name switch
                {
                    "first" => items is ValueList { Count: > 0 } ? items[0] : null,
                    "last" => items is ValueList { Count: > 0 } ? items[^1] : null,
                    "size" or "length" => (long)items.Count,
                    _ => null,
                };
            case string text when name is "length":
                return (long)text.Length;
            default:
                return null;
        }
    }

    /// <summary>Value as written into a body.</summary>
    public static string Text(object? value) =>
        value switch
        {
            null => "",
            string text => text,
            bool flag => flag ? "true" : "false",
            double number => Number(number),
            ValueList or PathValue or FoundObject or FoundList => value.ToString()!,
            IReadOnlyDictionary<string, object?> or IList => TemplateJson.Java(value),
            DateTimeOffset at => at.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
                + (at.Offset == TimeSpan.Zero ? "Z" : at.ToString("zzz", CultureInfo.InvariantCulture)),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    /// <summary>Value as JSON.</summary>
    public static string Json(object? value) => JsonSerializer.Serialize(Plain(value), JsonText.Compact);

    /// <summary>JSON as values.</summary>
    public static object? From(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .GroupBy(m => m.Name)
                .ToDictionary(g => g.Key, g => From(g.Last().Value), StringComparer.Ordinal),
            JsonValueKind.Array => element.EnumerateArray().Select(From).ToList(),
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number => element.TryGetInt64(out var whole) ? whole
            : element.TryGetDecimal(out var exact) ? exact
            : element.GetDouble(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };

    /// <summary>Handlebars' notion of true: not null, not false, not empty, not zero.</summary>
    public static bool IsTrue(object? value) =>
        value switch
        {
            null => false,
            bool flag => flag,
            string text => text.Length > 0,
            long number => number != 0,
            double number => number != 0,
            decimal number => number != 0,
            ICollection items => items.Count > 0,
            _ => true,
        };

    /// <summary>Value as a number, or null.</summary>
    public static double? Number(object? value) =>
        value switch
        {
            long number => number,
            int number => number,
            double number => number,
            decimal number => (double)number,
            _ => double.TryParse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed : null,
        };

    /// <summary>A number as Java writes it.</summary>
    private static string Number(double number) =>
        double.IsInteger(number) && Math.Abs(number) < 1e7
            ? number.ToString("0.0", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);

    private static object? Plain(object? value) =>
        value switch
        {
            ValueList { Count: 1 } single => Plain(single[0]),
            IReadOnlyDictionary<string, object?> members => members.ToDictionary(m => m.Key, m => Plain(m.Value), StringComparer.Ordinal),
            IList items => items.Cast<object?>().Select(Plain).ToList(),
            PathValue path => path.Text,
            _ => value,
        };
}

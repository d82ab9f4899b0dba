using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.Check;

internal sealed partial class SchemaValidator
{
    private static void CheckType(JsonNode value, JsonObject schema, string place, List<(string Place, string Message)> faults)
    {
        var type = Text(schema["type"]);
        var fits = (type, value.GetValueKind()) switch
        {
            (null, _) => true,
            ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) => true,
            ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
            ("integer", JsonValueKind.Number) => IsWhole(value),
            _ => false,
        };
        if (!fits)
        {
            faults.Add((place, $"{Short(value)} is no {type}"));
        }
    }

    private static void CheckEnum(JsonNode value, JsonObject schema, string place, List<(string Place, string Message)> faults)
    {
        if (schema["enum"] is JsonArray known && !known.Any(allowed => JsonNode.DeepEquals(allowed, value)))
        {
            faults.Add((place, $"{Short(value)} is none of {string.Join(", ", known.Select(Short))}"));
        }
    }

    private static void CheckValue(JsonNode value, JsonObject schema, string place, List<(string Place, string Message)> faults)
    {
        if (value.GetValueKind() == JsonValueKind.Number)
        {
            CheckNumber(Number(value), schema, place, faults);
        }
        else if (Text(value) is { } text)
        {
            CheckText(text, schema, place, faults);
        }
    }

    private static void CheckNumber(double value, JsonObject schema, string place, List<(string Place, string Message)> faults)
    {
        if (schema["minimum"] is JsonValue minimum && (value < Number(minimum) || (value == Number(minimum) && IsTrue(schema, "exclusiveMinimum"))))
        {
            faults.Add((place, $"{Show(value)} is below the minimum {minimum}"));
        }

        if (schema["maximum"] is JsonValue maximum && (value > Number(maximum) || (value == Number(maximum) && IsTrue(schema, "exclusiveMaximum"))))
        {
            faults.Add((place, $"{Show(value)} is above the maximum {maximum}"));
        }
    }

    private static void CheckText(string value, JsonObject schema, string place, List<(string Place, string Message)> faults)
    {
        Limit(new StringInfo(value).LengthInTextElements, schema, "minLength", "maxLength", "characters", place, faults);
        if (Text(schema["pattern"]) is { } pattern && !Matches(value, pattern))
        {
            faults.Add((place, $"\"{value}\" does not match {pattern}"));
        }

        var fits = Text(schema["format"]) switch
        {
            "date-time" => DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) && value.Contains(':', StringComparison.Ordinal),
            "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "uuid" => Guid.TryParse(value, out _),
            _ => true,
        };
        if (!fits)
        {
            faults.Add((place, $"\"{value}\" is no {Text(schema["format"])}"));
        }
    }

    private static bool Matches(string value, string pattern)
    {
        try
        {
            return Regex.IsMatch(value, pattern, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1));
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return true; // not a pattern .NET can decide
        }
    }

    private static void Limit(int count, JsonObject schema, string least, string most, string what, string place, List<(string Place, string Message)> faults)
    {
        if (schema[least] is JsonValue minimum && count < Number(minimum))
        {
            faults.Add((place, $"fewer than {minimum} {what}"));
        }

        if (schema[most] is JsonValue maximum && count > Number(maximum))
        {
            faults.Add((place, $"more than {maximum} {what}"));
        }
    }

    private static bool IsWhole(JsonNode value) => Number(value) is var number && Math.Floor(number) == number;

    private static double Number(JsonNode value) =>
        double.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    private static bool IsTrue(JsonObject schema, string member) => schema[member]?.GetValueKind() == JsonValueKind.True;

    private static string Show(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Short(JsonNode? value) =>
        CanonicalJson.WriteCompact(value) is { Length: > 60 } text ? text[..60] + "…" : CanonicalJson.WriteCompact(value);
}

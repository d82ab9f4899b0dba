using System.Text;

namespace CoinStatsGen.OpenApi.Json;

/// <summary>One text for values that are the same JSON: members in one order, numbers by what they say.</summary>
internal static class JsonCanonical
{
    /// <summary>The text of a value.</summary>
    public static string Of(JsonValue value)
    {
        if (value.Kind is not (JsonKind.Object or JsonKind.Array))
        {
            return OfScalar(value);
        }

        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static string OfScalar(JsonValue value) =>
        value.Kind switch
        {
            JsonKind.String => JsonStrings.Quote(value.GetText()!),
            JsonKind.Number when JsonNumber.TryParse(value.GetNumberText(), out var number) => number.ToCanonical(),
            _ => value.ToCompactJson(),
        };

    private static void Write(StringBuilder text, JsonValue value)
    {
        switch (value.Kind)
        {
            case JsonKind.Object:
                text.Append('{');
                foreach (var member in value.Members.OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    text.Append(JsonStrings.Quote(member.Name)).Append(':');
                    Write(text, member.Value);
                    text.Append(',');
                }

                text.Append('}');
                break;
            case JsonKind.Array:
                text.Append('[');
                foreach (var item in value.Items)
                {
                    Write(text, item);
                    text.Append(',');
                }

                text.Append(']');
                break;
            default:
                text.Append(OfScalar(value));
                break;
        }
    }
}

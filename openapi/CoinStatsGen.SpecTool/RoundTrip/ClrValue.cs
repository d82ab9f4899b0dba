using System.Reflection;
using System.Text.Json;
using CoinStats;

namespace CoinStatsGen.SpecTool.RoundTrip;

/// <summary>Turns JSON into values of the generated client's types, as its user would write them.</summary>
internal static class ClrValue
{
    /// <summary>For values as deep as those that the mock server builds.</summary>
    public static readonly JsonSerializerOptions Deep = new() { MaxDepth = 512 };

    /// <summary>A value of a type.</summary>
    public static object? Of(string json, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 512 });
        var value = document.RootElement;
        if (value.ValueKind == JsonValueKind.String && FromText(value.GetString()!, plain) is { } read)
        {
            return read;
        }

        if (plain == typeof(FileBody))
        {
            return new FileBody(System.Text.Encoding.UTF8.GetBytes(json));
        }

        if (plain == typeof(byte[]))
        {
            return System.Text.Encoding.UTF8.GetBytes(json);
        }

        if (value.ValueKind != JsonValueKind.Object && plain.IsAssignableFrom(typeof(Dictionary<string, string>)) && plain.IsInterface)
        {
            return new Dictionary<string, string> { ["key"] = value.ToString() }; // fields of a form that the document does not name
        }

        return plain == typeof(string) && value.ValueKind != JsonValueKind.Null
            ? value.ToString()
            : JsonSerializer.Deserialize(json, plain, Deep);
    }

    // Types of the runtime that stand for a text say how they are made from it.
    private static object? FromText(string text, Type type)
    {
        if (type == typeof(string))
        {
            return text;
        }

        if (type == typeof(FileBody))
        {
            return new FileBody(System.Text.Encoding.UTF8.GetBytes(text));
        }

        if (type == typeof(byte[]))
        {
            return Convert.TryFromBase64String(text, new byte[text.Length], out _)
                ? Convert.FromBase64String(text)
                : System.Text.Encoding.UTF8.GetBytes(text);
        }

        if (type == typeof(TimeSpan))
        {
            return text.StartsWith('P')
                ? System.Xml.XmlConvert.ToTimeSpan(text)
                : TimeSpan.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        }

        if (type == typeof(Stream))
        {
            return new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        }

        return
            type.Assembly == typeof(CoinStats.CoinStatsClientOptions).Assembly
            && type.GetMethod("Parse", BindingFlags.Public | BindingFlags.Static, [typeof(string)]) is { } parse
            ? parse.Invoke(null, [text])
            : null;
    }
}

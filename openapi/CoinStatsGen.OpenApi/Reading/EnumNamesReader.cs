using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>
/// What the values of an enum are called: <c>x-enum-varnames</c> and <c>x-enumNames</c>, lists beside the values, and <c>x-ms-enum</c>, which
/// names the type too.
/// </summary>
internal static class EnumNamesReader
{
    /// <summary>A name for each value, empty where it has none; no names at all where the document gives none.</summary>
    /// <param name="keywords">What the schema says.</param>
    /// <param name="values">Its values.</param>
    /// <param name="convert">Makes the text of a value as it is written.</param>
    public static EquatableArray<string> Read(in SchemaKeywords keywords, EquatableArray<string> values, Func<JsonValue, string?> convert)
    {
        if (values.Count == 0 || !(keywords.EnumNames.Exists || keywords.MsEnum.Exists))
        {
            return default;
        }

        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var written = keywords.Enum.Items.ToList();
        var listed = keywords.EnumNames.Items.ToList();
        for (var i = 0; i < written.Count && i < listed.Count; i++)
        {
            Add(written[i], listed[i]);
        }

        if (keywords.MsEnum.TryGet("values", out var described))
        {
            foreach (var item in described.Items)
            {
                if (item.TryGet("value", out var value) && item.TryGet("name", out var name))
                {
                    Add(value, name);
                }
            }
        }

        return names.Count == 0 ? default : values.ConvertAll(value => names.TryGetValue(value, out var name) ? name : "");

        void Add(JsonValue value, JsonValue name)
        {
            if (convert(value) is { } text && name.GetText() is { Length: > 0 } called)
            {
                names[text] = called;
            }
        }
    }

    /// <summary>The name that <c>x-ms-enum</c> gives the type, or null.</summary>
    public static string? NameOfType(in SchemaKeywords keywords) =>
        keywords.MsEnum.Exists && keywords.MsEnum.TryGet("name", out var name) && name.GetText() is { Length: > 0 } text ? text : null;
}

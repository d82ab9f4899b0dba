using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>Members of a wanted kind: absent gives nothing, another kind is a problem and gives nothing.</summary>
internal abstract class ReadingValues(JsonValue root, OpenApiReaderOptions options) : ReadingProblems(root, options)
{
    public string? GetText(JsonValue owner, string name) => owner.TryGet(name, out var value) ? AsText(value, name) : null;

    public string? AsText(JsonValue value, string name)
    {
        if (value.Kind is not (JsonKind.String or JsonKind.Null or JsonKind.None))
        {
            ReportKind(value, name, "a string");
        }

        return value.GetText();
    }

    public bool GetFlag(JsonValue owner, string name) => owner.TryGet(name, out var value) && AsFlag(value, name);

    public bool AsFlag(JsonValue value, string name)
    {
        if (value.Kind is not (JsonKind.True or JsonKind.False or JsonKind.None))
        {
            ReportKind(value, name, "true or false");
        }

        return value.Kind == JsonKind.True;
    }

    public int? AsWhole(JsonValue value, string name)
    {
        if (!value.Exists)
        {
            return null;
        }

        if (value.TryGetInt32(out var whole))
        {
            return whole;
        }

        ReportKind(value, name, "a whole number of at most 2147483647");
        return null;
    }

    public JsonValue? GetObject(JsonValue owner, string name)
    {
        if (!owner.TryGet(name, out var value))
        {
            return null;
        }

        if (value.Kind == JsonKind.Object)
        {
            return value;
        }

        ReportKind(value, name, "an object");
        return null;
    }

    public JsonMemberList GetMembers(JsonValue owner, string name) => GetObject(owner, name)?.Members ?? default;

    public JsonItems GetItems(JsonValue owner, string name)
    {
        if (!owner.TryGet(name, out var value))
        {
            return default;
        }

        if (value.Kind != JsonKind.Array)
        {
            ReportKind(value, name, "a list");
        }

        return value.Items;
    }

    public List<string> AsTexts(JsonValue value, string name)
    {
        var texts = new List<string>();
        if (value.Kind != JsonKind.Array)
        {
            ReportKind(value, name, "a list of strings");
        }

        foreach (var item in value.Items)
        {
            if (AsText(item, name) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    public bool CheckObject(JsonValue value, string what)
    {
        if (value.Kind == JsonKind.Object)
        {
            return true;
        }

        Report(DocumentProblemKind.InvalidValue, $"{what} must be an object, not {Describe(value)}.", value);
        return false;
    }

    public void ReportKind(JsonValue value, string name, string wanted) =>
        Report(DocumentProblemKind.InvalidValue, $"The value of \"{name}\" must be {wanted}, not {Describe(value)}.", value);

    public static string Describe(JsonValue value) =>
        value.Kind switch
        {
            JsonKind.Null => "null",
            JsonKind.True => "true",
            JsonKind.False => "false",
            JsonKind.Number => "a number",
            JsonKind.String => "a string",
            JsonKind.Array => "a list",
            _ => "an object",
        };
}

using System.Text;
using System.Text.Json;

namespace CoinStats.MockServer.Document;

/// <summary>
/// Names of an operation's empty forms (<c>x-empty-forms</c>), by which they are asked for as examples are. A name says what the form is:
/// <c>[]</c> is <c>empty-array</c>, <c>{"result":null}</c> is <c>empty-result-null</c>.
/// </summary>
internal static class EmptyFormName
{
    /// <summary>The name of a form.</summary>
    public static string Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        var name = new StringBuilder("empty");
        Describe(document.RootElement, name);
        return name.ToString();
    }

    private static void Describe(JsonElement value, StringBuilder name)
    {
        if (value.ValueKind == JsonValueKind.Object && value.EnumerateObject().MoveNext())
        {
            foreach (var member in value.EnumerateObject())
            {
                name.Append('-').AppendJoin("", member.Name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.'));
                Describe(member.Value, name);
            }
        }
        else
        {
            name.Append('-')
                .Append(
                    value.ValueKind switch
                    {
                        JsonValueKind.Array => "array",
                        JsonValueKind.Object => "object",
                        JsonValueKind.Null => "null",
                        JsonValueKind.String => "text",
                        JsonValueKind.Number => "number",
                        _ => "flag",
                    }
                );
        }
    }
}

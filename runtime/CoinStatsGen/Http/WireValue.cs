using System.Text.Json;
using CoinStats.Json;

namespace CoinStats.Http;

/// <summary>
/// A value taken apart into names and texts, of which the styles of OpenAPI make one text or many. Its emitted writer tells what it is
/// made of, so that one piece of code serves records, dictionaries, lists and unions. Values inside values are JSON, as OpenAPI leaves
/// them open; null is left out.
/// </summary>
internal sealed class WireValue
{
    private readonly List<KeyValuePair<string, string>> _parts = [];

    private WireValue(JsonElement json)
    {
        Json = json;
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                IsObject = true;
                foreach (var member in json.EnumerateObject())
                {
                    Add(member.Name, member.Value);
                }

                break;
            case JsonValueKind.Array:
                IsList = true;
                foreach (var item in json.EnumerateArray())
                {
                    Add("", item);
                }

                break;
            default:
                Add("", json);
                break;
        }
    }

    /// <summary>The value as JSON.</summary>
    public JsonElement Json { get; }

    /// <summary>It has members, which <see cref="Parts"/> names.</summary>
    public bool IsObject { get; }

    /// <summary>It has elements.</summary>
    public bool IsList { get; }

    /// <summary>Members, elements, or the value itself.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Parts => _parts;

    public static WireValue Of<T>(T value, JsonValueWriter<T> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        using var document = JsonDocument.Parse(JsonOutput.ToUtf8(value, writer));
        return new WireValue(document.RootElement.Clone());
    }

    /// <summary>The text of a value; null where it has none.</summary>
    public static string? TextOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => json.GetString(),
        _ => json.GetRawText(),
    };

    /// <summary>All parts as one text: <c>R,100,G,200</c>, or <c>R=100,G=200</c> where members are exploded.</summary>
    /// <param name="separator">Between parts.</param>
    /// <param name="isExploded">Name and value of a member are one part.</param>
    /// <param name="escape">Makes a name or value safe where the text goes.</param>
    public string Join(string separator, bool isExploded, Func<string, string> escape)
    {
        string between = isExploded ? "=" : separator;
        return string.Join(separator, _parts.Select(part => IsObject ? escape(part.Key) + between + escape(part.Value) : escape(part.Value)));
    }

    private void Add(string name, JsonElement value)
    {
        if (TextOf(value) is { } text)
        {
            _parts.Add(new(name, text));
        }
    }
}

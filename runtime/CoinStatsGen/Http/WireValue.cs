using System.Globalization;
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

    /// <summary>What a style of queries and forms makes of the value: one name with all texts, or a name for each member or element.</summary>
    public IEnumerable<WirePair> Pairs(string name, ValueFormat format)
    {
        if (format == ValueFormat.Deep)
        {
            return Deep(name, Json);
        }

        return format == ValueFormat.Exploded || !(IsObject || IsList)
            ? _parts.Select(part => new WirePair(IsObject ? part.Key : name, [part.Value]))
            : _parts.Count == 0 ? [] : [new WirePair(name, [.. _parts.SelectMany(part => IsObject ? (IEnumerable<string>)[part.Key, part.Value] : [part.Value])])];
    }

    // name[member][member]=value; a list of plain values repeats the name, a list of objects numbers them.
    private static IEnumerable<WirePair> Deep(string name, JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => Deep($"{name}[{member.Name}]", member.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany((item, index) => Deep(
            item.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]") : name, item)),
        _ => TextOf(json) is { } text ? [new WirePair(name, [text])] : [],
    };

    private void Add(string name, JsonElement value)
    {
        if (TextOf(value) is { } text)
        {
            _parts.Add(new(name, text));
        }
    }
}

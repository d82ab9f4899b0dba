using System.Text.Json;
using CoinStatsGen.OpenApi.Json;

namespace CoinStats.StubEngine.Matching;

/// <summary>Values of <see cref="JsonDocument"/>.</summary>
internal sealed class ElementNodes : IJsonNodes<JsonElement>
{
    /// <summary>The only one.</summary>
    public static readonly ElementNodes Instance = new();

    /// <inheritdoc/>
    public JsonKind KindOf(JsonElement node) =>
        node.ValueKind switch
        {
            JsonValueKind.Object => JsonKind.Object,
            JsonValueKind.Array => JsonKind.Array,
            JsonValueKind.String => JsonKind.String,
            JsonValueKind.Number => JsonKind.Number,
            JsonValueKind.True => JsonKind.True,
            JsonValueKind.False => JsonKind.False,
            JsonValueKind.Null => JsonKind.Null,
            _ => JsonKind.None,
        };

    /// <inheritdoc/>
    public string TextOf(JsonElement node) => node.GetString()!;

    /// <inheritdoc/>
    public string JsonOf(JsonElement node) => node.GetRawText();

    /// <inheritdoc/>
    public int CountOf(JsonElement node) => node.ValueKind == JsonValueKind.Array ? node.GetArrayLength() : node.EnumerateObject().Count();

    /// <inheritdoc/>
    public bool TryGet(JsonElement node, string name, out JsonElement value) => node.TryGetProperty(name, out value);

    /// <inheritdoc/>
    public JsonElement ItemOf(JsonElement node, int index) => node[index];

    /// <inheritdoc/>
    public IEnumerable<JsonElement> ItemsOf(JsonElement node) => node.EnumerateArray();

    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, JsonElement>> MembersOf(JsonElement node) =>
        node.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value));

    /// <inheritdoc/>
    public JsonElement Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}

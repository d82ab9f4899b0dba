using System.Globalization;
using System.Text.Json.Nodes;

namespace CoinStatsGen.SpecTool.Overlay.Paths;

/// <summary>A node that a path selects, with the place it stands at: JSON null has no node of its own.</summary>
internal sealed record JsonPathNode(JsonNode? Parent, string? Name, int Index, JsonNode? Value, string Place)
{
    public static JsonPathNode Root(JsonNode? document) => new(null, null, -1, document, "$");

    public IEnumerable<JsonPathNode> Children() => Value switch
    {
        JsonObject members => members.Select(member => Member(members, member.Key, member.Value)),
        JsonArray items => items.Select((item, index) => Item(items, index, item)),
        _ => [],
    };

    public JsonPathNode? Child(string name) =>
        Value is JsonObject members && members.TryGetPropertyValue(name, out var value) ? Member(members, name, value) : null;

    public JsonPathNode? Child(int index)
    {
        if (Value is not JsonArray items)
        {
            return null;
        }

        var at = index < 0 ? items.Count + index : index;
        return at >= 0 && at < items.Count ? Item(items, at, items[at]) : null;
    }

    private JsonPathNode Member(JsonObject parent, string name, JsonNode? value) => new(parent, name, -1, value, $"{Place}['{name}']");

    private JsonPathNode Item(JsonArray parent, int index, JsonNode? value) =>
        new(parent, null, index, value, $"{Place}[{index.ToString(CultureInfo.InvariantCulture)}]");
}

using System.Text.Json;
using System.Text.Json.Nodes;
using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.SpecTool.Documents;

/// <summary>Values of a document that can be changed; JSON null has no node.</summary>
internal sealed class TreeNodes : IJsonNodes<JsonNode?>
{
    public static readonly TreeNodes Instance = new();

    public JsonKind KindOf(JsonNode? node) =>
        node?.GetValueKind() switch
        {
            JsonValueKind.Object => JsonKind.Object,
            JsonValueKind.Array => JsonKind.Array,
            JsonValueKind.String => JsonKind.String,
            JsonValueKind.Number => JsonKind.Number,
            JsonValueKind.True => JsonKind.True,
            JsonValueKind.False => JsonKind.False,
            _ => JsonKind.Null,
        };

    public string TextOf(JsonNode? node) => node!.GetValue<string>();

    public string JsonOf(JsonNode? node) => node?.ToJsonString() ?? "null";

    public int CountOf(JsonNode? node) => node is JsonArray items ? items.Count : ((JsonObject)node!).Count;

    public bool TryGet(JsonNode? node, string name, out JsonNode? value) => ((JsonObject)node!).TryGetPropertyValue(name, out value);

    public JsonNode? ItemOf(JsonNode? node, int index) => node![index];

    public IEnumerable<JsonNode?> ItemsOf(JsonNode? node) => (JsonArray)node!;

    public IEnumerable<KeyValuePair<string, JsonNode?>> MembersOf(JsonNode? node) => (JsonObject)node!;

    public JsonNode? Read(string json) => JsonNode.Parse(json);
}

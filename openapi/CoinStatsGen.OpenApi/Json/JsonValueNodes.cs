namespace CoinStatsGen.OpenApi.Json;

/// <summary>Values of our own reader.</summary>
internal sealed class JsonValueNodes : IJsonNodes<JsonValue>
{
    public static readonly JsonValueNodes Instance = new();

    public JsonKind KindOf(JsonValue node) => node.Kind;

    public string TextOf(JsonValue node) => node.GetText() ?? "";

    public string JsonOf(JsonValue node) => node.ToCompactJson();

    public int CountOf(JsonValue node) => node.Kind == JsonKind.Array ? node.Items.Count() : node.Members.Count();

    public bool TryGet(JsonValue node, string name, out JsonValue value) => node.TryGet(name, out value);

    public JsonValue ItemOf(JsonValue node, int index) => node.Items.ElementAt(index);

    public IEnumerable<JsonValue> ItemsOf(JsonValue node) => node.Items;

    public IEnumerable<KeyValuePair<string, JsonValue>> MembersOf(JsonValue node) =>
        node.Members.Select(member => new KeyValuePair<string, JsonValue>(member.Name, member.Value));

    public JsonValue Read(string json) => JsonReader.Parse(json).Value ?? default;
}

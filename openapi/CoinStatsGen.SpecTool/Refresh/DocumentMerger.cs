using System.Text.Json.Nodes;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.SpecTool.Documents;
using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.Refresh;

/// <summary>Unites documents into one. What two of them say differently is a finding; the first one stays.</summary>
internal sealed class DocumentMerger
{
    private readonly JsonObject _merged;
    private readonly Dictionary<string, string> _origins = new(StringComparer.Ordinal);
    private readonly List<DocumentNote> _conflicts = [];

    private DocumentMerger(JsonObject first) => _merged = first;

    public static (JsonObject Document, IReadOnlyList<DocumentNote> Conflicts) Merge(IReadOnlyList<SourcePart> parts)
    {
        var merger = new DocumentMerger((JsonObject)parts[0].Document.Document.DeepClone());
        foreach (var part in parts.Skip(1))
        {
            merger.Add(part, parts[0].Name);
        }

        return (merger._merged, merger._conflicts);
    }

    /// <summary>Puts what a source holds into a whole document: its operations and components replace those of the same name.</summary>
    public static JsonObject Replace(JsonObject whole, JsonObject source)
    {
        var result = (JsonObject)whole.DeepClone();
        foreach (var (path, item) in source["paths"] as JsonObject ?? [])
        {
            var target = Object(Object(result, "paths"), path);
            foreach (var (member, value) in item as JsonObject ?? [])
            {
                target[member] = value?.DeepClone();
            }
        }

        foreach (var (section, named) in source["components"] as JsonObject ?? [])
        {
            var target = Object(Object(result, "components"), section);
            foreach (var (name, value) in named as JsonObject ?? [])
            {
                target[name] = value?.DeepClone();
            }
        }

        var tags = Names(result["tags"]);
        foreach (var tag in (source["tags"] as JsonArray ?? []).Where(tag => !tags.Contains(Name(tag))))
        {
            (result["tags"] as JsonArray)?.Add(tag?.DeepClone());
        }

        return result;
    }

    private void Add(SourcePart part, string first)
    {
        var document = part.Document.Document;
        Same("info", _merged["info"], document["info"], first, part.Name);
        Same("security", _merged["security"], document["security"], first, part.Name);
        Unite("servers", "url", document, part.Name, first);
        Unite("tags", "name", document, part.Name, first);
        foreach (var (path, item) in document["paths"] as JsonObject ?? [])
        {
            Members(Object(Object(_merged, "paths"), path), item as JsonObject, $"paths/{PointerToken.Escape(path)}", part.Name, first);
        }

        foreach (var (section, named) in document["components"] as JsonObject ?? [])
        {
            Members(Object(Object(_merged, "components"), section), named as JsonObject, $"components/{section}", part.Name, first);
        }
    }

    private void Members(JsonObject target, JsonObject? source, string place, string name, string first)
    {
        foreach (var (member, value) in source ?? [])
        {
            var at = $"/{place}/{PointerToken.Escape(member)}";
            if (target.TryGetPropertyValue(member, out var present))
            {
                Same(at.TrimStart('/'), present, value, _origins.GetValueOrDefault(at, first), name);
            }
            else
            {
                target[member] = value?.DeepClone();
                _origins[at] = name;
            }
        }
    }

    private void Unite(string list, string key, JsonObject document, string name, string first)
    {
        var target = _merged[list] as JsonArray;
        if (target is null)
        {
            _merged[list] = target = [];
        }

        foreach (var item in document[list] as JsonArray ?? [])
        {
            var at = $"/{list}/{item?[key]}";
            var present = target.FirstOrDefault(known => JsonNode.DeepEquals(known?[key], item?[key]));
            if (present is null)
            {
                target.Add(item?.DeepClone());
                _origins[at] = name;
            }
            else
            {
                Same(at.TrimStart('/'), present, item, _origins.GetValueOrDefault(at, first), name);
            }
        }
    }

    private void Same(string place, JsonNode? present, JsonNode? other, string presentName, string otherName)
    {
        if (!JsonNode.DeepEquals(present, other))
        {
            _conflicts.Add(new("/" + place, $"{presentName} and {otherName} differ: {Short(present)} and {Short(other)}.", IsError: true));
        }
    }

    private static string Short(JsonNode? node) =>
        CanonicalJson.WriteCompact(node) is { Length: > 80 } text ? text[..80] + "…" : CanonicalJson.WriteCompact(node);

    private static JsonObject Object(JsonObject owner, string name)
    {
        if (owner[name] is not JsonObject inner)
        {
            inner = [];
            owner[name] = inner;
        }

        return inner;
    }

    private static HashSet<string> Names(JsonNode? tags) => [.. (tags as JsonArray ?? []).Select(Name)];

    private static string Name(JsonNode? tag) => tag?["name"]?.ToString() ?? "";
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.SpecTool.Documents;

internal sealed partial class ReferenceBundler
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    private static string? Reference(JsonObject node) =>
        node.TryGetPropertyValue("$ref", out var reference) && reference?.GetValueKind() == JsonValueKind.String
            ? reference.GetValue<string>()
            : null;

    private static (Uri File, string Pointer) Split(string reference, Uri from)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var file = hash < 0 ? reference : reference[..hash];
        var pointer = hash < 0 ? "" : Uri.UnescapeDataString(reference[(hash + 1)..]);
        if (file.Length == 0)
        {
            return (from, pointer);
        }

        return Uri.TryCreate(from, file, out var address) ? (address, pointer) : (from, "/" + reference); // leads to nothing, and is said so
    }

    /// <summary>Where a reference leads: a schema's <c>$id</c> is an address of it, whatever file it looks like.</summary>
    private (Uri File, string Pointer) Locate(string reference, Uri from)
    {
        var (file, pointer) = Split(reference, from);
        return _ids.TryGetValue(file.AbsoluteUri, out var start) && (pointer.Length == 0 || pointer[0] == '/')
            ? (_root, start + pointer)
            : (file, pointer);
    }

    private void IndexIds(JsonNode? node, string pointer)
    {
        switch (node)
        {
            case JsonObject members:
                if (pointer.Length > 0 && Text(members["$id"]) is { } id && Uri.TryCreate(_root, id, out var address))
                {
                    _ids.TryAdd(address.AbsoluteUri, pointer);
                }

                foreach (var (name, value) in members)
                {
                    IndexIds(value, $"{pointer}/{PointerToken.Escape(name)}");
                }

                break;
            case JsonArray items:
                for (var index = 0; index < items.Count; index++)
                {
                    IndexIds(items[index], $"{pointer}/{index}");
                }

                break;
        }
    }

    // "#/components/schemas/X", and in OpenAPI 2.0 "#/definitions/X", are the canonical form already.
    private bool StaysLocal(NodeKind kind, string pointer) =>
        OpenApiShape.Section(kind) is { } section
        && pointer.StartsWith(SectionPointer(kind, section) + "/", StringComparison.Ordinal)
        && pointer.IndexOf('/', SectionPointer(kind, section).Length + 1) < 0
        && NodePointer.TryFind(_document, pointer, out _);

    private string SectionPointer(NodeKind kind, string section) =>
        _componentsPointer.Length > 0 ? $"{_componentsPointer}/{section}"
        : kind == NodeKind.Schema ? "/definitions"
        : $"/{section}";

    private JsonObject Components(NodeKind kind, string section)
    {
        var node = _document;
        foreach (var token in NodePointer.Tokens(SectionPointer(kind, section)))
        {
            if (node[token] is not JsonObject inner)
            {
                inner = [];
                node[token] = inner;
            }

            node = inner;
        }

        return node;
    }

    private static string FreeName(JsonObject components, JsonObject found, Uri file, string pointer)
    {
        var tokens = pointer.Length == 0 ? [] : NodePointer.Tokens(pointer).ToList();
        var known =
            tokens.LastIndexOf("properties") is var at and > 0 && at == tokens.Count - 2
                ? $"{tokens[at - 1]}_{tokens[^1]}"
                : tokens.LastOrDefault();
        var wanted = IllegalInName().Replace(known ?? Path.GetFileNameWithoutExtension(file.AbsolutePath), "_");
        if (wanted.Length == 0 || char.IsAsciiDigit(wanted[0]))
        {
            wanted = "Schema" + wanted;
        }

        var name = wanted;
        for (var number = 2; components.TryGetPropertyValue(name, out var taken) && taken is not null; number++)
        {
            if (JsonNode.DeepEquals(taken, found))
            {
                break; // the same thing under the same name
            }

            name = wanted + number.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }

    /// <summary><c>#name</c> means the schema with that <c>$anchor</c>.</summary>
    private static JsonNode? Anchored(JsonNode? node, string anchor)
    {
        if (anchor.Length == 0 || anchor[0] == '/')
        {
            return null;
        }

        return node switch
        {
            JsonObject members when Text(members["$anchor"]) == anchor || Text(members["$dynamicAnchor"]) == anchor => members,
            JsonObject members => members.Select(member => Anchored(member.Value, anchor)).FirstOrDefault(found => found is not null),
            JsonArray items => items.Select(item => Anchored(item, anchor)).FirstOrDefault(found => found is not null),
            _ => null,
        };
    }

    private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;

    [GeneratedRegex("[^A-Za-z0-9._-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IllegalInName();
}

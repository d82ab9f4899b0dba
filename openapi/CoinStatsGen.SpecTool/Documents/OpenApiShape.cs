using System.Text.Json.Nodes;
using PointerToken = CoinStatsGen.OpenApi.Json.PointerToken;

namespace CoinStatsGen.SpecTool.Documents;

/// <summary>Which member of which object holds what: the grammar of OpenAPI 2.0 to 3.2, as far as references and schemas need it.</summary>
internal static class OpenApiShape
{
    private enum Holding
    {
        One,
        List,
        Map,
    }

    private static readonly Dictionary<(NodeKind Kind, string Member), (NodeKind Kind, Holding Holding)> Members = Build();

    /// <summary>Sections of <c>components</c> that something can be moved to.</summary>
    public static string? Section(NodeKind kind) =>
        kind switch
        {
            NodeKind.Schema => "schemas",
            NodeKind.Response => "responses",
            NodeKind.Parameter => "parameters",
            NodeKind.Example => "examples",
            NodeKind.RequestBody => "requestBodies",
            NodeKind.Header => "headers",
            NodeKind.SecurityScheme => "securitySchemes",
            NodeKind.Link => "links",
            NodeKind.Callback => "callbacks",
            _ => null,
        };

    /// <summary>The objects directly inside one, with what they are and the path to them.</summary>
    public static IReadOnlyList<ShapeChild> Children(JsonObject node, NodeKind kind)
    {
        var children = new List<ShapeChild>();
        foreach (var (name, value) in node)
        {
            if (kind == NodeKind.Callback && value is JsonObject item && !name.StartsWith("x-", StringComparison.Ordinal))
            {
                children.Add(new(node, name, -1, item, NodeKind.PathItem, PointerToken.Escape(name)));
            }
            else if (Members.TryGetValue((kind, name), out var member))
            {
                AddChildren(children, node, name, value, member);
            }
        }

        return children;
    }

    private static void AddChildren(
        List<ShapeChild> children,
        JsonObject node,
        string name,
        JsonNode? value,
        (NodeKind Kind, Holding Holding) member
    )
    {
        switch (member.Holding, value)
        {
            case (Holding.One, JsonObject or JsonValue):
                children.Add(new(node, name, -1, value, member.Kind, name));
                break;
            case (Holding.List or Holding.One, JsonArray items): // OpenAPI 2.0 lets items be a list
                for (var index = 0; index < items.Count; index++)
                {
                    children.Add(new(items, null, index, items[index], member.Kind, $"{name}/{index}"));
                }

                break;
            case (Holding.Map, JsonObject map):
                foreach (var (key, inner) in map)
                {
                    if (member.Kind != NodeKind.PathItem || !key.StartsWith("x-", StringComparison.Ordinal))
                    {
                        children.Add(new(map, key, -1, inner, member.Kind, $"{name}/{PointerToken.Escape(key)}"));
                    }
                }

                break;
        }
    }

    private static Dictionary<(NodeKind Kind, string Member), (NodeKind Kind, Holding Holding)> Build()
    {
        var members = new Dictionary<(NodeKind, string), (NodeKind, Holding)>();
        void Add(NodeKind kind, Holding holding, NodeKind inner, params string[] names)
        {
            foreach (var name in names)
            {
                members.Add((kind, name), (inner, holding));
            }
        }

        Add(NodeKind.Document, Holding.Map, NodeKind.PathItem, "paths", "webhooks");
        Add(NodeKind.Document, Holding.One, NodeKind.Components, "components");
        Add(NodeKind.Document, Holding.Map, NodeKind.Schema, "definitions");
        Add(NodeKind.Document, Holding.Map, NodeKind.Parameter, "parameters");
        Add(NodeKind.Document, Holding.Map, NodeKind.Response, "responses");
        foreach (var kind in Enum.GetValues<NodeKind>())
        {
            if (Section(kind) is { } section)
            {
                Add(NodeKind.Components, Holding.Map, kind, section);
            }
        }

        Add(NodeKind.Components, Holding.Map, NodeKind.PathItem, "pathItems");
        Add(NodeKind.Components, Holding.Map, NodeKind.MediaType, "mediaTypes");
        Add(
            NodeKind.PathItem,
            Holding.One,
            NodeKind.Operation,
            "get",
            "put",
            "post",
            "delete",
            "options",
            "head",
            "patch",
            "trace",
            "query"
        );
        Add(NodeKind.PathItem, Holding.Map, NodeKind.Operation, "additionalOperations");
        Add(NodeKind.PathItem, Holding.List, NodeKind.Parameter, "parameters");
        Add(NodeKind.Operation, Holding.List, NodeKind.Parameter, "parameters");
        Add(NodeKind.Operation, Holding.One, NodeKind.RequestBody, "requestBody");
        Add(NodeKind.Operation, Holding.Map, NodeKind.Response, "responses");
        Add(NodeKind.Operation, Holding.Map, NodeKind.Callback, "callbacks");
        foreach (var kind in (ReadOnlySpan<NodeKind>)[NodeKind.Parameter, NodeKind.Header])
        {
            Add(kind, Holding.One, NodeKind.Schema, "schema", "items");
            Add(kind, Holding.Map, NodeKind.MediaType, "content");
            Add(kind, Holding.Map, NodeKind.Example, "examples");
        }

        Add(NodeKind.RequestBody, Holding.Map, NodeKind.MediaType, "content");
        Add(NodeKind.Response, Holding.Map, NodeKind.MediaType, "content");
        Add(NodeKind.Response, Holding.Map, NodeKind.Header, "headers");
        Add(NodeKind.Response, Holding.Map, NodeKind.Link, "links");
        Add(NodeKind.Response, Holding.One, NodeKind.Schema, "schema");
        Add(NodeKind.MediaType, Holding.One, NodeKind.Schema, "schema", "itemSchema");
        Add(NodeKind.MediaType, Holding.Map, NodeKind.Example, "examples");
        Add(NodeKind.MediaType, Holding.Map, NodeKind.Encoding, "encoding");
        Add(NodeKind.Encoding, Holding.Map, NodeKind.Header, "headers");
        Add(NodeKind.Schema, Holding.Map, NodeKind.Schema, "properties", "patternProperties", "dependentSchemas", "$defs", "definitions");
        Add(NodeKind.Schema, Holding.List, NodeKind.Schema, "allOf", "anyOf", "oneOf", "prefixItems");
        Add(
            NodeKind.Schema,
            Holding.One,
            NodeKind.Schema,
            "items",
            "additionalProperties",
            "not",
            "if",
            "then",
            "else",
            "contains",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties",
            "contentSchema"
        );
        return members;
    }
}

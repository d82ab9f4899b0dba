using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoinStatsGen.SpecTool.Documents.Downgrade;

/// <summary>Says a document of OpenAPI 3.1 or 3.2 in the words of OpenAPI 3.0.</summary>
internal sealed class DocumentDowngrade
{
    private static readonly string[] LaterDocumentMembers = ["jsonSchemaDialect", "webhooks", "$self"];
    private static readonly string[] LaterOperations = ["query", "additionalOperations"];

    private readonly List<DocumentNote> _notes = [];
    private readonly SchemaDowngrade _schemas;

    private DocumentDowngrade() => _schemas = new(_notes);

    public static IReadOnlyList<DocumentNote> Apply(JsonObject document)
    {
        var downgrade = new DocumentDowngrade();
        document["openapi"] = "3.0.4";
        downgrade.Leave(document, "", LaterDocumentMembers);
        if (document["info"] is JsonObject info)
        {
            info.Remove("summary");
            (info["license"] as JsonObject)?.Remove("identifier");
        }

        foreach (var tag in (document["tags"] as JsonArray ?? []).OfType<JsonObject>())
        {
            Quietly(tag, "summary", "parent", "kind");
        }

        foreach (var server in (document["servers"] as JsonArray ?? []).OfType<JsonObject>())
        {
            Quietly(server, "name");
        }

        if (!document.ContainsKey("paths"))
        {
            document["paths"] = new JsonObject();
        }

        downgrade.Visit(document, NodeKind.Document, "");
        if (document["components"] is JsonObject components)
        {
            Quietly(components, "pathItems", "mediaTypes"); // put in place where they were referred to
        }

        return downgrade._notes;
    }

    private void Visit(JsonObject node, NodeKind kind, string place)
    {
        foreach (var child in OpenApiShape.Children(node, kind))
        {
            var at = $"{place}/{child.Pointer}";
            if (child.Value is JsonObject inner)
            {
                Visit(inner, child.Kind, at);
            }

            if (child.Kind == NodeKind.Schema)
            {
                var result = _schemas.Apply(child.Value, at);
                if (!ReferenceEquals(result, child.Value) && !(child.Pointer == "additionalProperties" && child.Value is JsonValue))
                {
                    child.Replace(result);
                }
            }
        }

        Members(node, kind, place);
    }

    private void Members(JsonObject node, NodeKind kind, string place)
    {
        if (kind != NodeKind.PathItem && node.ContainsKey("$ref") && kind != NodeKind.Schema)
        {
            Quietly(node, "summary", "description"); // 3.0 takes these from what is referred to
            return;
        }

        switch (kind)
        {
            case NodeKind.PathItem:
                Leave(node, place, LaterOperations);
                Querystring(node, place);
                break;
            case NodeKind.Operation:
                if (!node.ContainsKey("responses"))
                {
                    node["responses"] = new JsonObject { ["default"] = new JsonObject { ["description"] = "" } };
                }

                Querystring(node, place);
                break;
            case NodeKind.Response:
                Quietly(node, "summary");
                node.TryAdd("description", "");
                break;
            case NodeKind.MediaType:
                MediaType(node, place);
                break;
            case NodeKind.Example:
                Example(node);
                break;
            case NodeKind.Parameter
                when node["style"] is { } style && style.GetValueKind() == JsonValueKind.String && style.GetValue<string>() == "cookie":
                node["style"] = "form";
                break;
            case NodeKind.Schema when node["discriminator"] is JsonObject discriminator:
                Quietly(discriminator, "defaultMapping");
                break;
            case NodeKind.SecurityScheme:
                Quietly(node, "deprecated", "oauth2MetadataUrl");
                if (node["flows"] is JsonObject flows)
                {
                    Quietly(flows, "deviceAuthorization");
                }

                break;
        }
    }

    private void Querystring(JsonObject node, string place)
    {
        foreach (
            var parameter in (node["parameters"] as JsonArray ?? [])
                .OfType<JsonObject>()
                .Where(parameter => Text(parameter["in"]) == "querystring")
                .ToList()
        )
        {
            ((JsonArray)parameter.Parent!).Remove(parameter);
            _notes.Add(new(place, $"the parameter {parameter["name"]} in querystring cannot be said in OpenAPI 3.0 and is left out."));
        }
    }

    private void MediaType(JsonObject node, string place)
    {
        if (node["itemSchema"] is { } items)
        {
            node.Remove("itemSchema");
            node.TryAdd("schema", new JsonObject { ["type"] = "array", ["items"] = items.DeepClone() });
            _notes.Add(new(place, "itemSchema cannot be said in OpenAPI 3.0: given as a list."));
        }

        Quietly(node, "itemEncoding", "prefixEncoding");
    }

    private static void Example(JsonObject node)
    {
        foreach (var name in (ReadOnlySpan<string>)["dataValue", "serializedValue"])
        {
            if (node.TryGetPropertyValue(name, out var value))
            {
                node.Remove(name);
                node.TryAdd("value", value?.DeepClone());
            }
        }
    }

    private void Leave(JsonObject node, string place, string[] names)
    {
        foreach (var name in names)
        {
            if (node.Remove(name))
            {
                _notes.Add(new(place.Length == 0 ? "/" : place, $"{name} cannot be said in OpenAPI 3.0 and is left out."));
            }
        }
    }

    private static void Quietly(JsonObject node, params string[] names)
    {
        foreach (var name in names)
        {
            node.Remove(name);
        }
    }

    private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}

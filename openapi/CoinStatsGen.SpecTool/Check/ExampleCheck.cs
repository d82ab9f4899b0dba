using System.Text.Json.Nodes;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.SpecTool.Documents;

namespace CoinStatsGen.SpecTool.Check;

/// <summary>Holds every example and default of a document against its schema.</summary>
internal sealed class ExampleCheck
{
    private readonly SchemaValidator _validator;
    private readonly List<CheckFinding> _findings = [];
    private int _examples;

    private ExampleCheck(JsonObject document) => _validator = new(document);

    public static (int Examples, IReadOnlyList<CheckFinding> Findings) Run(JsonObject document)
    {
        var check = new ExampleCheck(document);
        check.Visit(document, NodeKind.Document, "");
        return (check._examples, check._findings);
    }

    private void Visit(JsonObject node, NodeKind kind, string place)
    {
        switch (kind)
        {
            case NodeKind.Schema:
                Hold(node, "example", node, place);
                Hold(node, "default", node, place);
                break;
            case NodeKind.MediaType or NodeKind.Parameter or NodeKind.Header when node["schema"] is JsonObject schema:
                Hold(node, "example", schema, place);
                foreach (var (name, example) in node["examples"] as JsonObject ?? [])
                {
                    if (example is JsonObject named)
                    {
                        Hold(named, "value", schema, $"{place}/examples/{PointerToken.Escape(name)}");
                    }
                }

                break;
        }

        foreach (var child in OpenApiShape.Children(node, kind))
        {
            if (child.Value is JsonObject inner)
            {
                Visit(inner, child.Kind, $"{place}/{child.Pointer}");
            }
        }
    }

    private void Hold(JsonObject owner, string member, JsonObject schema, string place)
    {
        if (!owner.TryGetPropertyValue(member, out var value))
        {
            return;
        }

        _examples++;
        foreach (var fault in _validator.Validate(value, schema))
        {
            _findings.Add(new(IsError: true, "example", $"{place}/{member}{fault.Place}", fault.Message));
        }
    }
}

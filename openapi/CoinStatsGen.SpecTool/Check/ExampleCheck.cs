using System.Text.Json.Nodes;
using CoinStatsGen.OpenApi.Checking;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.SpecTool.Documents;
using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.Check;

/// <summary>Holds every example and default of a document against its schema.</summary>
internal sealed class ExampleCheck
{
    private readonly SchemaChecks _checks;
    private readonly List<CheckFinding> _findings = [];
    private int _examples;

    private ExampleCheck(JsonObject document) => _checks = new(CanonicalJson.WriteCompact(document));

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
                Hold(node, "example", place, place);
                Hold(node, "default", place, place);
                break;
            case NodeKind.MediaType or NodeKind.Parameter or NodeKind.Header when node["schema"] is JsonObject:
                Hold(node, "example", $"{place}/schema", place);
                foreach (var (name, example) in node["examples"] as JsonObject ?? [])
                {
                    if (example is JsonObject named)
                    {
                        Hold(named, "value", $"{place}/schema", $"{place}/examples/{PointerToken.Escape(name)}");
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

    private void Hold(JsonObject owner, string member, string schema, string place)
    {
        if (!owner.ContainsKey(member))
        {
            return;
        }

        _examples++;
        foreach (var finding in _checks.CheckAt($"{place}/{member}", schema, SchemaCheckOptions.Plain))
        {
            _findings.Add(new(CheckSeverity.Fault, "example", $"{place}/{member}{finding.Pointer}", finding.Message));
        }
    }
}

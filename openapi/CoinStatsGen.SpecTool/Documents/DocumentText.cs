using System.Text.Json.Nodes;
using CoinStatsGen.SpecTool.Commands;
using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.Documents;

/// <summary>Reads JSON or YAML, whichever it is.</summary>
internal static class DocumentText
{
    public static JsonObject ParseObject(SourceText source) =>
        Parse(source) as JsonObject
        ?? throw new ToolException($"{source.Name}: the document is not an object: neither OpenAPI nor part of it.");

    public static JsonNode? Parse(SourceText source)
    {
        var start = source.Text.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (start.IsEmpty)
        {
            throw new ToolException($"{source.Name}: the document is empty.");
        }

        if (start[0] == '<')
        {
            throw new ToolException($"{source.Name}: this is HTML or XML, not an OpenAPI document.");
        }

        // YAML holds JSON too, but JSON keeps its number text and has the better positions.
        return start[0] is '{' or '[' ? JsonText.Parse(source with { Text = source.Text.TrimStart('\uFEFF') }) : YamlText.Parse(source);
    }
}

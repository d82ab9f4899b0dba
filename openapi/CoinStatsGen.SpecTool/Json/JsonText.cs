using System.Text.Json;
using System.Text.Json.Nodes;
using CoinStatsGen.SpecTool.Commands;

namespace CoinStatsGen.SpecTool.Json;

/// <summary>Reads JSON into a tree that can be changed. Numbers keep the text they were written with.</summary>
internal static class JsonText
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 512, AllowDuplicateProperties = false };

    /// <summary>The document as an object; a <see cref="ToolException"/> with line and column where it is not one.</summary>
    public static JsonObject ParseObject(SourceText source) =>
        Parse(source) as JsonObject ?? throw new ToolException($"{source.Name}: the document is not a JSON object.");

    /// <summary>Any JSON value.</summary>
    public static JsonNode? Parse(SourceText source)
    {
        try
        {
            return JsonNode.Parse(source.Text, documentOptions: Options);
        }
        catch (JsonException exception)
        {
            var line = exception.LineNumber + 1;
            var column = exception.BytePositionInLine + 1;
            throw new ToolException($"{source.Name}({line},{column}): {WithoutPosition(exception.Message)}");
        }
    }

    // The message ends in a zero-based position of its own.
    private static string WithoutPosition(string message)
    {
        var at = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return at < 0 ? message : message[..at];
    }
}

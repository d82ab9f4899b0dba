using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.SpecTool.Commands;
using JsonValue = CoinStatsGen.OpenApi.Json.JsonValue;

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
            // The same text is refused by the reader of the documents, which says what it expected and counts columns as editors do.
            var parsed = JsonReader.Parse(source.Text);
            throw Problem(parsed) is { } problem
                ? At(source, problem.Position, problem.Message)
                : new ToolException($"{source.Name}: {exception.Message}");
        }
    }

    /// <summary>As <see cref="ParseObject"/>, for a file that is only read: every value knows its place.</summary>
    public static JsonValue ReadObject(SourceText source)
    {
        var parsed = JsonReader.Parse(source.Text);
        if (Problem(parsed) is { } problem)
        {
            throw At(source, problem.Position, problem.Message);
        }

        return parsed.Value is { Kind: JsonKind.Object } value
            ? value
            : throw new ToolException($"{source.Name}: the document is not a JSON object.");
    }

    private static JsonProblem? Problem(JsonParseResult parsed) =>
        parsed.Problem ?? (parsed.Duplicates.Count > 0 ? parsed.Duplicates[0] : null);

    /// <summary>What is wrong at a place of a file.</summary>
    public static ToolException At(SourceText source, TextPosition place, string message) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{source.Name}({place.Line},{place.Column}): {message}"));
}

using System.Text.Json;
using System.Text.Json.Nodes;
using CoinStatsGen.SpecTool.Commands;
using CoinStatsGen.SpecTool.Json;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace CoinStatsGen.SpecTool.Documents;

/// <summary>Reads OpenAPI 2.0 and writes it as 3.0, by Microsoft.OpenApi, with what it would stumble on or lose put right.</summary>
internal static class SwaggerUpgrade
{
    public static async Task<JsonObject> ApplyAsync(
        JsonObject document,
        string name,
        List<DocumentNote> notes,
        CancellationToken cancellationToken
    )
    {
        document["swagger"] = "2.0";
        Prepare(document, NodeKind.Document, "", notes);
        var read = Read(document, name);
        if (read.Document is null)
        {
            throw new ToolException($"{name}: {read.Diagnostic?.Errors.FirstOrDefault()?.Message ?? "not an OpenAPI 2.0 document"}");
        }

        foreach (var error in (read.Diagnostic?.Errors ?? []).Concat(read.Diagnostic?.Warnings ?? []))
        {
            notes.Add(new(error.Pointer ?? "/", error.Message));
        }

        var written = JsonText.ParseObject(
            new(name, await read.Document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_0, cancellationToken))
        );
        Nullables(written, NodeKind.Document);
        return written;
    }

    private static ReadResult Read(JsonObject document, string name)
    {
        try
        {
            return OpenApiDocument.Parse(CanonicalJson.WriteCompact(document), "json");
        }
        catch (Exception exception)
        {
            throw new ToolException($"{name}: Microsoft.OpenApi cannot read this OpenAPI 2.0 document: {exception.Message}");
        }
    }

    private static void Prepare(JsonObject node, NodeKind kind, string place, List<DocumentNote> notes)
    {
        if (node["collectionFormat"] is { } format && format.GetValueKind() == JsonValueKind.String && format.GetValue<string>() == "tsv")
        {
            node["collectionFormat"] = "csv";
            notes.Add(new(place, "collectionFormat tsv cannot be said in OpenAPI 3.0: commas are used."));
        }

        // An answer that is a file. Of a parameter of a form Microsoft.OpenApi makes one by itself.
        if (
            kind == NodeKind.Schema
            && node["type"] is JsonValue type
            && type.GetValueKind() == JsonValueKind.String
            && type.GetValue<string>() == "file"
        )
        {
            node["type"] = "string";
            node["format"] = "binary";
        }

        foreach (var child in OpenApiShape.Children(node, kind))
        {
            if (child.Value is JsonObject inner)
            {
                Prepare(inner, child.Kind, $"{place}/{child.Pointer}", notes);
            }
        }
    }

    // What 2.0 could not say, its users say by an extension.
    private static void Nullables(JsonObject node, NodeKind kind)
    {
        if (kind == NodeKind.Schema && node["x-nullable"]?.GetValueKind() == JsonValueKind.True)
        {
            node.Remove("x-nullable");
            node["nullable"] = true;
        }

        foreach (var child in OpenApiShape.Children(node, kind))
        {
            if (child.Value is JsonObject inner)
            {
                Nullables(inner, child.Kind);
            }
        }
    }
}

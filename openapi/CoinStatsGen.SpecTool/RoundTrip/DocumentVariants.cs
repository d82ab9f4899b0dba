using System.Text.Json.Nodes;
using CoinStatsGen.SpecTool.Documents;

namespace CoinStatsGen.SpecTool.RoundTrip;

/// <summary>Other forms of a document in the one form.</summary>
internal static class DocumentVariants
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    /// <summary>The document without its examples: all that is answered must be built from the schemas.</summary>
    public static JsonObject WithoutExamples(JsonObject document)
    {
        var copy = document.DeepClone().AsObject();
        Strip(copy, NodeKind.Document);
        return copy;
    }

    /// <summary>The document with every n-th operation, so that at most so many are left. The same document gives the same ones.</summary>
    public static JsonObject Sample(JsonObject document, int most)
    {
        var copy = document.DeepClone().AsObject();
        var operations = (copy["paths"] as JsonObject ?? [])
            .SelectMany(static path =>
                path.Value is JsonObject item ? Methods.Where(item.ContainsKey).Select(method => (Item: item, Method: method)) : []
            )
            .ToList();
        var step = (operations.Count + most - 1) / Math.Max(1, most);
        for (var index = 0; index < operations.Count; index++)
        {
            if (index % Math.Max(1, step) != 0)
            {
                operations[index].Item.Remove(operations[index].Method);
            }
        }

        return copy;
    }

    private static void Strip(JsonObject node, NodeKind kind)
    {
        if (kind is NodeKind.Schema or NodeKind.MediaType or NodeKind.Parameter or NodeKind.Header)
        {
            node.Remove("example");
            node.Remove("examples");
        }

        foreach (var child in OpenApiShape.Children(node, kind))
        {
            if (child.Value is JsonObject inner)
            {
                Strip(inner, child.Kind);
            }
        }
    }
}

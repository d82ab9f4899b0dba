using System.Text.Json;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.EndToEnd.Tests;

/// <summary>The bundled document read with nothing of the product: the tests' own source of what must be there.</summary>
internal static class SpecDocument
{
    private static readonly JsonElement Document = JsonDocument.Parse(RepositoryFiles.ReadBundledDocument()).RootElement;

    public static IReadOnlyList<SpecOperation> Operations { get; } = ReadOperations();

    public static SpecOperation Operation(string id) => Operations.Single(operation => operation.Id == id);

    public static JsonElement Resolve(JsonElement schema)
    {
        while (schema.TryGetProperty("$ref", out var reference))
        {
            schema = Document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]);
        }

        return schema;
    }

    private static List<SpecOperation> ReadOperations()
    {
        var operations = new List<SpecOperation>();
        foreach (var path in Document.GetProperty("paths").EnumerateObject())
        {
            foreach (var method in path.Value.EnumerateObject())
            {
                operations.Add(
                    new SpecOperation(
                        method.Value.GetProperty("operationId").GetString()!,
                        method.Name.ToUpperInvariant(),
                        path.Name,
                        method.Value
                    )
                );
            }
        }

        return operations;
    }
}

using System.Text.Json;
using CoinStats.MockServer.Answering;
using CoinStats.MockServer.Document;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStats.MockServer.Simulation;

/// <summary>The rows of an operation's success example, and where they stand in it.</summary>
/// <param name="Root">The example.</param>
/// <param name="Member">Member of the example that holds the rows; empty where it is the list itself.</param>
/// <param name="Rows">The rows; one at least, all objects.</param>
/// <param name="Schema">Shape of a row, or null.</param>
internal sealed record AnswerRows(JsonElement Root, string Member, JsonElement[] Rows, ApiSchema? Schema)
{
    /// <summary>Finds the rows; null where the example has none.</summary>
    public static AnswerRows? Find(CompiledOperation operation, SchemaCatalog catalog)
    {
        if (operation.Success.ContentType is not { } type || !MediaType.IsJson(type))
        {
            return null;
        }

        using var document = JsonDocument.Parse(operation.Success.Body(operation.PathTemplate));
        var root = document.RootElement.Clone();
        var member = operation.Spec.Pagination?.Items ?? "";
        var list = member switch
        {
            { Length: 0 } => root,
            _ => root.ValueKind == JsonValueKind.Object && root.TryGetProperty(member, out var found) ? found : default,
        };
        if (
            list.ValueKind != JsonValueKind.Array
            || list.GetArrayLength() == 0
            || list.EnumerateArray().Any(row => row.ValueKind != JsonValueKind.Object)
        )
        {
            return null;
        }

        var shape = Property(BodySchema(operation), member, catalog);
        return new AnswerRows(
            root,
            member,
            [.. list.EnumerateArray()],
            shape is null ? null : (catalog.Resolve(shape) as ArraySchema)?.Items
        );
    }

    /// <summary>Shape of an operation's success, or null.</summary>
    public static ApiSchema? BodySchema(CompiledOperation operation) =>
        operation.Spec.Responses.FirstOrDefault(r => AnswerCompiler.StatusOf(operation.Spec, r) == operation.Success.Status)?.Content
            is [{ Schema: { } schema }, ..]
            ? schema
            : null;

    private static ApiSchema? Property(ApiSchema? schema, string name, SchemaCatalog catalog) =>
        schema is null || name.Length == 0
            ? schema
            : (catalog.Resolve(schema) as ObjectSchema)?.Properties.FirstOrDefault(p => p.Name == name)?.Schema;
}

using CoinStats.MockServer.Answering;
using CoinStats.MockServer.Simulation;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Tests.Simulation;

/// <summary>Requests that the bundled document allows, and what it says of the answers.</summary>
internal static class Spec
{
    private static readonly CompiledDocument Document = BundledDocument.Compile(0, CancellationToken.None);

    /// <summary>Each GET with what it needs.</summary>
    public static IEnumerable<(string Id, string Path)> Gets() =>
        Document.Operations.Where(o => o.Method == "GET").Select(o => (o.Id, Address(o)));

    /// <summary>Each GET with pages, ready for <c>page=…</c>.</summary>
    public static IEnumerable<(string Id, string Path)> Paged() =>
        Document
            .Operations.Where(o => o.Spec.Pagination is not null)
            .Select(o => (o.Id, Address(o) + (Address(o).Contains('?') ? "&" : "?")));

    /// <summary>What is wrong with a success; empty where nothing is.</summary>
    public static string Faults(string id, string body) =>
        AnswerRows.BodySchema(Document.Find(id)!) is { } schema
            ? SchemaFaults.Of(Document.Catalog, schema, System.Text.Encoding.UTF8.GetBytes(body))
            : "";

    private static string Address(CompiledOperation operation)
    {
        var path = operation.PathTemplate;
        var query = new List<string>();
        var any = operation.Spec.RequiredAny.Count > 0 ? operation.Spec.RequiredAny[0].ToArray() : [];
        foreach (var parameter in operation.Spec.Parameters)
        {
            if (parameter.In == ParameterLocation.Path)
            {
                path = path.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(Value(parameter)), StringComparison.Ordinal);
            }
            else if (parameter.In == ParameterLocation.Query && (parameter.Required || any.Contains(parameter.Name)))
            {
                query.Add($"{parameter.Name}={Uri.EscapeDataString(Value(parameter))}");
            }
        }

        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }

    private static string Value(ApiParameter parameter)
    {
        var schema = Document.Catalog.Resolve(parameter.Schema);
        return (schema is ArraySchema list ? Document.Catalog.Resolve(list.Items) : schema) switch
        {
            StringSchema { Enum.Count: > 0 } text => text.Enum[0],
            StringSchema => schema is ArraySchema && parameter.Name == "wallets" ? "ethereum:0x1" : "some",
            NumberSchema => "1756204736",
            _ => "true",
        };
    }
}

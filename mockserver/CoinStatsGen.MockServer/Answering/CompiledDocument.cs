using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CoinStats.MockServer.Document;
using CoinStats.MockServer.Examples;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Reading;

namespace CoinStats.MockServer.Answering;

/// <summary>An OpenAPI document as a table of routes and answers, made once.</summary>
internal sealed partial class CompiledDocument
{
    private readonly FrozenDictionary<string, CompiledOperation> _byId;

    private CompiledDocument(CompiledOperation[] operations, SchemaCatalog catalog, ApiDocument spec)
    {
        Operations = operations;
        Catalog = catalog;
        Spec = spec;
        _byId = operations.DistinctBy(o => o.Id).ToFrozenDictionary(o => o.Id, StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            Routes.Add(operation);
        }

        CommonPrefix = Prefix(operations);
    }

    /// <summary>Operations in document order.</summary>
    public CompiledOperation[] Operations { get; }

    /// <summary>Named schemas.</summary>
    public SchemaCatalog Catalog { get; }

    /// <summary>The document as it was read.</summary>
    public ApiDocument Spec { get; }

    /// <summary>Paths.</summary>
    public RouteTable Routes { get; } = new();

    /// <summary>Version that all paths begin with, such as <c>/v1</c>; empty where they share none.</summary>
    public string CommonPrefix { get; }

    /// <summary>Names of query parameters that carry a key.</summary>
    public string[] QueryKeys => Keys("query");

    /// <summary>Names of headers that carry a key.</summary>
    public string[] HeaderKeys => Keys("header");

    /// <summary>Where a key is best sent: a header or query parameter of the document, else a token in the Authorization header.</summary>
    public (string In, string Name) KeyPlace =>
        HeaderKeys is [var header, ..] ? ("header", header)
        : QueryKeys is [var query, ..] ? ("query", query)
        : ("header", "Authorization");

    /// <summary>Reads and compiles a document.</summary>
    /// <exception cref="CoinStatsMockException">The text is not an OpenAPI document, or has no operation that can be answered.</exception>
    public static CompiledDocument Compile(string json, int seed, CancellationToken cancellationToken)
    {
        var read = OpenApiReader.Read(json, options: null, cancellationToken);
        var operations = read.Model?.Operations.Count ?? 0;
        if (read.Model is not { } model || operations == 0)
        {
            var problems =
                read.Problems.Count == 0
                    ? "it has no operations"
                    : string.Join(
                        "; ",
                        read.Problems.Take(5).Select(p => $"line {p.Position.Line}, column {p.Position.Column}: {p.Message}")
                    );
            throw new CoinStatsMockException($"The document cannot be served: {problems}");
        }

        var catalog = new SchemaCatalog(model, json);
        var answers = new AnswerCompiler(new ExampleBuilder(catalog.Schemas, seed, catalog.Checks));
        var compiled = model.Operations.Select(o => new CompiledOperation(o, answers, catalog)).ToArray();
        return new CompiledDocument(compiled, catalog, model);
    }

    /// <summary>The operation of an id, or null.</summary>
    public CompiledOperation? Find(string id) => _byId.GetValueOrDefault(id);

    private string[] Keys(string place) =>
        [.. Catalog.SecuritySchemes.Values.Where(s => s.In == place && s.ParameterName is not null).Select(s => s.ParameterName!)];

    [GeneratedRegex("^/v[0-9]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex VersionSegment();

    private static string Prefix(CompiledOperation[] operations)
    {
        var first = operations[0].PathTemplate;
        var end = first.Length > 1 ? first.IndexOf('/', 1) : -1;
        var prefix = end < 0 ? "" : first[..end];
        return
            !VersionSegment().IsMatch(prefix)
            || !Array.TrueForAll(operations, o => o.PathTemplate.StartsWith(prefix + "/", StringComparison.Ordinal))
            ? ""
            : prefix;
    }
}

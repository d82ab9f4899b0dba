using CoinStatsGen.OpenApi.Checking;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Reading;

namespace CoinStats.MockServer.Examples;

/// <summary>Values that requests of a document may carry, as JSON. Operations are named by method and path.</summary>
internal sealed class RequestSamples
{
    private readonly Dictionary<string, ApiOperation> _operations = new(StringComparer.Ordinal);
    private readonly ExampleBuilder _examples;

    private RequestSamples(ApiDocument document, string json, int seed)
    {
        _examples = new(
            document.Schemas.GroupBy(s => s.Name).ToDictionary(g => g.Key, g => g.First().Schema, StringComparer.Ordinal),
            seed,
            new SchemaChecks(json)
        );
        foreach (var operation in document.Operations)
        {
            _operations.TryAdd($"{operation.Method} {operation.Path}", operation);
        }
    }

    /// <summary>Reads a document.</summary>
    public static RequestSamples Of(string json, int seed = 0) =>
        OpenApiReader.Read(json).Model is { } model
            ? new(model, json, seed)
            : throw new ArgumentException("Not an OpenAPI document.", nameof(json));

    /// <summary>A value of a parameter; null where there is none such.</summary>
    public string? Parameter(string operation, string place, string name) =>
        _operations[operation].Parameters.FirstOrDefault(parameter => parameter.Name == name && parameter.In.ToString() == place)
            is { } found
            ? _examples.Build(found.Schema, $"{operation}/{name}", ExamplePurpose.Request)
            : null;

    /// <summary>A body; null where the document describes none.</summary>
    public string? Body(string operation, string? mediaType, bool all)
    {
        var content = _operations[operation].RequestBody?.Content ?? default;
        var media = content.FirstOrDefault(one => one.MediaType == mediaType)
            ?? content.FirstOrDefault(one => one.Kind == CoinStatsGen.OpenApi.Wire.MediaKind.Json)
            ?? (content.Count > 0 ? content[0] : null);
        return media?.Schema is { } schema
            ? _examples.Build(schema, $"{operation}/body", all ? ExamplePurpose.Request : ExamplePurpose.SmallestRequest)
            : null;
    }
}

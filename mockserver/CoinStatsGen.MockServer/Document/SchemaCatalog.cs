using CoinStatsGen.OpenApi.Checking;
using CoinStatsGen.OpenApi.Model;
using SpecModel = CoinStatsGen.OpenApi.Model.ApiDocument;

namespace CoinStats.MockServer.Document;

/// <summary>What operations refer to by name.</summary>
internal sealed class SchemaCatalog
{
    /// <summary>Takes the names of a document.</summary>
    /// <param name="model">The document.</param>
    /// <param name="text">What it was read from.</param>
    public SchemaCatalog(SpecModel model, string text)
    {
        Checks = new SchemaChecks(text);
        Schemas = model.Schemas.GroupBy(s => s.Name).ToDictionary(g => g.Key, g => g.First().Schema, StringComparer.Ordinal);
        SecuritySchemes = model.SecuritySchemes.GroupBy(s => s.Name).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }

    /// <summary>What schemas ask of values.</summary>
    public SchemaChecks Checks { get; }

    /// <summary>Component schemas.</summary>
    public Dictionary<string, ApiSchema> Schemas { get; }

    /// <summary>Security schemes.</summary>
    public Dictionary<string, ApiSecurityScheme> SecuritySchemes { get; }

    /// <summary>Follows references to the shape itself.</summary>
    public ApiSchema Resolve(ApiSchema schema)
    {
        for (var steps = 0; schema is ReferenceSchema reference && steps < 32; steps++)
        {
            if (!Schemas.TryGetValue(reference.Name, out var target))
            {
                return new AnySchema();
            }

            schema = target;
        }

        return schema is ReferenceSchema ? new AnySchema() : schema;
    }
}

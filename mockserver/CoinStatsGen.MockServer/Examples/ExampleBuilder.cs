using CoinStatsGen.OpenApi.Checking;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Examples;

/// <summary>
/// Builds an example of a shape from what the document says of it: example, default, enum, then format and bounds. What the document
/// leaves open is drawn from a hash of the seed and the place, so that the same seed gives the same bytes everywhere.
/// </summary>
/// <param name="schemas">Component schemas.</param>
/// <param name="seed">The seed.</param>
/// <param name="checks">Judges values; null where nobody can tell.</param>
internal sealed class ExampleBuilder(IReadOnlyDictionary<string, ApiSchema> schemas, int seed, SchemaChecks? checks = null)
{
    private readonly Subtypes _subtypes = new(schemas);

    /// <summary>Follows a reference to the shape itself.</summary>
    public ApiSchema? Resolve(ApiSchema? schema)
    {
        for (var steps = 0; schema is ReferenceSchema reference && steps < 32; steps++)
        {
            schema = schemas.GetValueOrDefault(reference.Name);
        }

        return schema;
    }

    /// <summary>Example of a body: the response's own, else the first named one, else one built.</summary>
    public string Build(ApiMediaType media, string place) =>
        media.Examples.Count > 0 ? media.Examples[0].Json
        : media.Schema is null ? "null"
        : Build(media.Schema, place);

    /// <summary>Example of a shape as compact JSON.</summary>
    public string Build(ApiSchema schema, string place, ExamplePurpose purpose = ExamplePurpose.Answer)
    {
        var walk = new ExampleWalk(schemas, _subtypes, seed, purpose, checks);
        return ExampleWalk.Write(writer => new ExampleWriter(writer, walk).Write(schema, place));
    }
}

namespace CoinStatsGen.OpenApi.Model;

/// <summary>
/// A local reference to an entry of <c>components.schemas</c> that exists. Its own description, nullability and example win.
/// </summary>
public sealed record ReferenceSchema : ApiSchema
{
    /// <summary>Makes a schema without any text.</summary>
    public ReferenceSchema() { }

    internal ReferenceSchema(in SchemaTexts texts)
        : base(texts) { }

    /// <summary>Key under <c>components.schemas</c>.</summary>
    public required string Name { get; init; }
}

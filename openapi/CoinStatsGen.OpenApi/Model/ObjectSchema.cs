using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>
/// An object. Members of <c>allOf</c> are merged in, in document order, a later one of the same name winning; the names of the
/// schemas they came from are kept in <see cref="Bases"/>.
/// </summary>
public sealed record ObjectSchema : ApiSchema
{
    /// <summary>Makes a schema without any text.</summary>
    public ObjectSchema() { }

    internal ObjectSchema(in SchemaTexts texts)
        : base(texts) { }

    /// <summary>Declared members in document order.</summary>
    public EquatableArray<ApiProperty> Properties { get; init; }

    /// <summary>Shape of members that are not declared; null where the document says nothing of them or forbids them.</summary>
    public ApiSchema? AdditionalProperties { get; init; }

    /// <summary>Undeclared members are an error (<c>additionalProperties: false</c>).</summary>
    public bool AdditionalPropertiesForbidden { get; init; }

    /// <summary>Component schemas merged in by <c>allOf</c>, in document order.</summary>
    public EquatableArray<string> Bases { get; init; }

    /// <summary>How a reader tells subtypes apart, or null.</summary>
    public ApiDiscriminator? Discriminator { get; init; }
}

using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>
/// One of several shapes (<c>oneOf</c> or <c>anyOf</c>). Null variants are folded into <see cref="ApiSchema.Nullable"/>, a single variant
/// is folded away.
/// </summary>
public sealed record UnionSchema : ApiSchema
{
    /// <summary>Makes a schema without any text.</summary>
    public UnionSchema() { }

    internal UnionSchema(in SchemaTexts texts)
        : base(texts) { }

    /// <summary>The shapes in document order, at least two.</summary>
    public required EquatableArray<ApiSchema> Variants { get; init; }

    /// <summary>Exactly one matches (<c>oneOf</c>) rather than at least one (<c>anyOf</c>).</summary>
    public bool IsExclusive { get; init; }

    /// <summary>How a reader tells the shapes apart, or null.</summary>
    public ApiDiscriminator? Discriminator { get; init; }
}

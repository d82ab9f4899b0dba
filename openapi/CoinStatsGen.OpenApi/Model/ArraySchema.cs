using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>A list.</summary>
public sealed record ArraySchema : ApiSchema
{
    /// <summary>Makes a schema without any text.</summary>
    public ArraySchema() { }

    internal ArraySchema(in SchemaTexts texts)
        : base(texts) { }

    /// <summary>Shape of each element.</summary>
    public required ApiSchema Items { get; init; }

    /// <summary><c>x-tuple</c>: the meaning of each position of a fixed-length list; empty for an ordinary list.</summary>
    public EquatableArray<string> TupleNames { get; init; }

    /// <summary>Fewest elements, or null.</summary>
    public int? MinItems { get; init; }

    /// <summary>Most elements, or null.</summary>
    public int? MaxItems { get; init; }

    /// <summary>No element stands twice.</summary>
    public bool UniqueItems { get; init; }
}

using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>A type that the document needs. It has no name yet. Lives inside the planner only.</summary>
internal sealed class FoundType(TypeSite site, ApiSchema schema, SchemaShape shape)
{
    /// <summary>Where it is declared.</summary>
    public TypeSite Site { get; } = site;

    /// <summary>What declares it.</summary>
    public ApiSchema Schema { get; } = schema;

    /// <summary>What it becomes in C#.</summary>
    public SchemaShape Shape { get; } = shape;

    /// <summary>Types it names.</summary>
    public HashSet<FoundType> Uses { get; } = [];

    /// <summary>The kind of C# type.</summary>
    public NamedKind Kind =>
        Shape switch
        {
            SchemaShape.Enum => NamedKind.Enum,
            SchemaShape.WholeEnum => NamedKind.WholeEnum,
            SchemaShape.Tuple => NamedKind.Tuple,
            SchemaShape.Union => NamedKind.Union,
            _ => NamedKind.Record,
        };

    /// <summary>A record struct: an enum, or a tuple of plain values.</summary>
    public bool IsStruct =>
        Shape is SchemaShape.Enum or SchemaShape.WholeEnum
        || Shape == SchemaShape.Tuple && ((ArraySchema)Schema).Items is NumberSchema or StringSchema { Enum.Count: 0 } or BooleanSchema;
}

using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>A number. Bounds keep their JSON text, which no binary type can lose.</summary>
public sealed record NumberSchema : ApiSchema
{
    /// <summary>Makes a schema without any text.</summary>
    public NumberSchema() { }

    internal NumberSchema(in SchemaTexts texts)
        : base(texts) { }

    /// <summary>Only whole numbers.</summary>
    public bool IsInteger { get; init; }

    /// <summary><c>format</c>, such as <c>int32</c> or <c>double</c>; or null.</summary>
    public string? Format { get; init; }

    /// <summary>Known values as JSON text in document order; empty where any number is legal.</summary>
    public EquatableArray<string> Enum { get; init; }

    /// <summary>What the document calls the known values, one by one, empty for one without a name; empty where it names none.</summary>
    public EquatableArray<string> EnumNames { get; init; }

    /// <summary>Lower bound as JSON text, or null.</summary>
    public string? Minimum { get; init; }

    /// <summary>Upper bound as JSON text, or null.</summary>
    public string? Maximum { get; init; }

    /// <summary>The lower bound itself is not legal.</summary>
    public bool ExclusiveMinimum { get; init; }

    /// <summary>The upper bound itself is not legal.</summary>
    public bool ExclusiveMaximum { get; init; }

    /// <summary>Only multiples of it are legal (<c>multipleOf</c>), as JSON text; or null.</summary>
    public string? MultipleOf { get; init; }
}

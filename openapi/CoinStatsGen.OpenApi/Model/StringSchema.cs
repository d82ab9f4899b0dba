using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>A text.</summary>
public sealed record StringSchema : ApiSchema
{
    /// <summary>Makes a schema without any text.</summary>
    public StringSchema() { }

    internal StringSchema(in SchemaTexts texts)
        : base(texts) { }

    /// <summary><c>format</c>, such as <c>date-time</c>, <c>uuid</c>, <c>byte</c> or <c>binary</c>; or null.</summary>
    public string? Format { get; init; }

    /// <summary>Known values in document order; empty where any text is legal.</summary>
    public EquatableArray<string> Enum { get; init; }

    /// <summary>What the document calls the known values, one by one, empty for one without a name; empty where it names none.</summary>
    public EquatableArray<string> EnumNames { get; init; }

    /// <summary>Other values than <see cref="Enum"/> are legal too (the document joins the list with a plain string).</summary>
    public bool EnumIsOpen { get; init; }

    /// <summary>Regular expression, or null.</summary>
    public string? Pattern { get; init; }

    /// <summary>Fewest characters, or null.</summary>
    public int? MinLength { get; init; }

    /// <summary>Most characters, or null.</summary>
    public int? MaxLength { get; init; }
}

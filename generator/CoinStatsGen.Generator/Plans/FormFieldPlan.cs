using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Plans;

/// <summary>A member of a form or multipart body.</summary>
internal sealed record FormFieldPlan
{
    /// <summary>Name on the wire; empty for members that are not declared, each of which has its own.</summary>
    public required string WireName { get; init; }

    /// <summary>Property of the body.</summary>
    public required string PropertyName { get; init; }

    /// <summary>The property is an <c>Optional&lt;T?&gt;</c>: the type is a body elsewhere, in JSON.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Its type; of members that are not declared the type of one.</summary>
    public required ValueUse Value { get; init; }

    /// <summary>How it is written.</summary>
    public FormFieldKind Kind { get; init; }

    /// <summary>Media type of its parts, or null for that of its kind.</summary>
    public string? MediaType { get; init; }

    /// <summary>The style, where it has one.</summary>
    public ValueStyle Style { get; init; }

    /// <summary>Reserved characters are sent as they are.</summary>
    public bool AllowReserved { get; init; }

    /// <summary>What is sent with each of its parts.</summary>
    public EquatableArray<PartHeaderPlan> Headers { get; init; }
}

using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Plans;

/// <summary>A property of a record.</summary>
internal sealed record PropertyPlan
{
    /// <summary>Name on the wire.</summary>
    public required string WireName { get; init; }

    /// <summary>Other names under which the value comes.</summary>
    public EquatableArray<string> AlsoNamed { get; init; }

    /// <summary>Name in C#.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the local that holds the value while the object is read; escaped.</summary>
    public required string LocalName { get; init; }

    /// <summary>The C# type that holds it, and whether it may be null.</summary>
    public required ValueUse Value { get; init; }

    /// <summary>Must be there: <c>required</c> in C#, an error when absent from JSON.</summary>
    public bool Required { get; init; }

    /// <summary>
    /// Values of a discriminator that stand for the record, as text: the only one is filled in, and no other is sent. Empty: any will do.
    /// </summary>
    public EquatableArray<string> Tags { get; init; }

    /// <summary>The value that it has unless another is given.</summary>
    public string? Filled => Tags.Count == 1 && !IsOptional ? Tags[0] : null;

    /// <summary>May be left out and may be null, and the difference matters: <c>Optional&lt;T?&gt;</c>.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The documentation comment it carries.</summary>
    public required DocText Doc { get; init; }

    /// <summary>The document marks it as deprecated: what is generated for it is <c>[Obsolete]</c>.</summary>
    public bool Deprecated { get; init; }
}

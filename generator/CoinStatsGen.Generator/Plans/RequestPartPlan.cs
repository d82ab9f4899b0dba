using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Plans;

/// <summary>An argument that is put into a request.</summary>
internal sealed record RequestPartPlan
{
    /// <summary>The part of the request that carries it: path, query, header, cookie or body.</summary>
    public required RequestPartKind Kind { get; init; }

    /// <summary>Name on the wire.</summary>
    public required string WireName { get; init; }

    /// <summary>C# name of the parameter, or of the property of the request record.</summary>
    public required string Source { get; init; }

    /// <summary>C# name of the argument; null where the parameter stands in the request record only.</summary>
    public string? ArgumentName { get; init; }

    /// <summary>The argument is a property of the request record.</summary>
    public bool FromRequest { get; init; }

    /// <summary>The C# type that holds it, and whether it may be null.</summary>
    public required ValueUse Value { get; init; }

    /// <summary>How a list is written.</summary>
    public ListStyle Style { get; init; }

    /// <summary>How a value is written that is no text and no list of texts; null for those.</summary>
    public ValueStyle? Format { get; init; }

    /// <summary>Reserved characters are sent as they are.</summary>
    public bool AllowReserved { get; init; }

    /// <summary>Least number allowed, as a C# literal without suffix; or null.</summary>
    public string? Minimum { get; init; }

    /// <summary>Greatest number allowed, likewise.</summary>
    public string? Maximum { get; init; }

    /// <summary>The texts allowed; empty where any is.</summary>
    public EquatableArray<string> Known { get; init; }

    /// <summary>The document says more of the value than its type does.</summary>
    public bool IsChecked => Minimum is not null || Maximum is not null || Known.Count > 0;
}

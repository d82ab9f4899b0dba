using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Plans;

/// <summary>The operations of one tag.</summary>
internal sealed record GroupPlan
{
    /// <summary>Name of the client's property.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the interface.</summary>
    public required string InterfaceName { get; init; }

    /// <summary>Name of the class behind it.</summary>
    public required string ClassName { get; init; }

    /// <summary>Name of the class with the operations' facts.</summary>
    public required string OperationsName { get; init; }

    /// <summary>Name of the class that tells prices before calls.</summary>
    public required string CreditsName { get; init; }

    /// <summary>The documentation comment it carries.</summary>
    public required DocText Doc { get; init; }

    /// <summary>Its methods in document order.</summary>
    public EquatableArray<MethodPlan> Methods { get; init; }
}

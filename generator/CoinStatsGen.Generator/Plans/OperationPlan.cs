using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Plans;

/// <summary>The facts of an operation.</summary>
internal sealed record OperationPlan
{
    /// <summary>Name of the property.</summary>
    public required string Name { get; init; }

    /// <summary>Id in the document.</summary>
    public required string Id { get; init; }

    /// <summary>HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path with its parameters in braces, as the document writes it.</summary>
    public required string Path { get; init; }

    /// <summary>One line.</summary>
    public required string Doc { get; init; }

    /// <summary>Documented statuses, ascending.</summary>
    public EquatableArray<int> Statuses { get; init; }

    /// <summary>First digits of documented ranges of error statuses: 4 for <c>4XX</c>.</summary>
    public EquatableArray<int> ErrorRanges { get; init; }

    /// <summary>All other statuses are documented as errors.</summary>
    public bool HasDefaultError { get; init; }

    /// <summary>Price, or null.</summary>
    public CreditRule? Credits { get; init; }

    /// <summary>Address of its own server, or null.</summary>
    public string? Server { get; init; }

    /// <summary>Names of the security schemes it takes, one set of several; null: as most of the client's operations.</summary>
    public EquatableArray<EquatableArray<string>>? Security { get; init; }

    /// <summary>Path of the method that syncs, then reads, from the client on; or null.</summary>
    public string? SyncMethod { get; init; }

    /// <summary>How long an answer may serve equal calls, in seconds; or null.</summary>
    public int? CacheSeconds { get; init; }

    /// <summary>Answers that mean that there is nothing, as compact JSON.</summary>
    public EquatableArray<string> EmptyForms { get; init; }
}

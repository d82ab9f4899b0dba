using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Plans;

/// <summary>The client.</summary>
internal sealed record MainFile : ClientFile
{
    /// <summary>Name of the client.</summary>
    public required string ClientName { get; init; }

    /// <summary>What its calls have in common.</summary>
    public required ServicePlan Service { get; init; }

    /// <summary>The documentation comment it carries.</summary>
    public required DocText Doc { get; init; }

    /// <summary>One property for each.</summary>
    public EquatableArray<GroupReference> Groups { get; init; }
}

using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Plans;

/// <summary>A sealed record for a JSON object.</summary>
internal sealed record ObjectPlan : TypePlan
{
    /// <summary>Declared members in document order.</summary>
    public EquatableArray<PropertyPlan> Properties { get; init; }

    /// <summary>Part of a request: what its discriminator must be is checked.</summary>
    public bool IsSent { get; init; }

    /// <summary>Members that are not declared, or null where they are skipped.</summary>
    public AdditionalPlan? Additional { get; init; }
}

using System.Collections.Generic;

namespace CoinStatsGen.Generator.Planning;

/// <summary>Names that belong to the whole client.</summary>
internal sealed class PlannedNames
{
    /// <summary>Class with the operations' facts.</summary>
    public required string Operations { get; init; }

    /// <summary>Class that tells prices before calls.</summary>
    public required string Credits { get; init; }

    /// <summary>Class with the registration.</summary>
    public required string Registration { get; init; }

    /// <summary>For each tag the client's property.</summary>
    public required Dictionary<string, string> Groups { get; init; }

    /// <summary>For each tag its interface.</summary>
    public required Dictionary<string, string> Interfaces { get; init; }

    /// <summary>For each tag its class.</summary>
    public required Dictionary<string, string> Classes { get; init; }
}
